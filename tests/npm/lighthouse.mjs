// Lighthouse on the shop's six pages, as on a phone in the street (its mobile preset), and the medians of several runs.
//   node lighthouse.mjs --base http://127.0.0.1:5080 [--runs 5] [--pages home,product] [--json FILE]
// Baskets and orders belong to their visitor: a browser first goes shopping, and Lighthouse then comes with that visitor's cookies.
import { readFileSync, writeFileSync } from "node:fs";
import { parseArgs } from "node:util";
import { launch as launchChrome } from "chrome-launcher";
import lighthouse from "lighthouse";
import puppeteer from "puppeteer-core";
import { journeys } from "./lighthouse-journeys.mjs";

const { values: asked } = parseArgs({
  options: { base: { type: "string" }, runs: { type: "string", default: "5" }, pages: { type: "string" }, json: { type: "string" } },
});
const chromium = process.env.CHROME_PATH ?? "/usr/bin/chromium";
const switches = ["--headless=new", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking",
  "--disable-component-update", "--disable-sync", ...(process.getuid() === 0 ? ["--no-sandbox"] : [])];

const round = (value, digits = 0) => Number(value.toFixed(digits));
const median = (values) => [...values].sort((a, b) => a - b)[Math.floor((values.length - 1) / 2)];

/** Goes to the page as a visitor does. @returns its address and the visitor's cookies. */
async function arrive(journey) {
  const browser = await puppeteer.launch({ executablePath: chromium, args: switches });
  try {
    const page = await browser.newPage();
    await page.setViewport({ width: 412, height: 823, isMobile: true, hasTouch: true });
    const address = await journey(page, new URL(asked.base));
    const cookies = await browser.cookies();
    return { address, cookie: cookies.map((one) => `${one.name}=${one.value}`).join("; ") };
  } finally {
    await browser.close();
  }
}

/** Lighthouse itself loses a trace now and then, and asks to be run again. */
async function measure(place, tries = 3) {
  for (;;) {
    const { runtimeError, ...seen } = await look(place);
    if (!runtimeError) return figures(seen);
    if (--tries === 0) throw new Error(`${place.address}: ${runtimeError.message}`);
    console.error(`${place.address}: ${runtimeError.code}, once more`);
  }
}

async function look({ address, cookie }) {
  // A browser of its own for each run, since what one has fetched another must not find.
  const chrome = await launchChrome({ chromePath: chromium, chromeFlags: switches, logLevel: "silent" });
  try {
    const { lhr } = await lighthouse(address, {
      port: chrome.port, logLevel: "error", output: "json", extraHeaders: cookie ? { Cookie: cookie } : undefined,
    });
    return lhr;
  } finally {
    await chrome.kill();
  }
}

function figures(lhr) {
  const score = (category) => round(lhr.categories[category].score * 100);
  const value = (audit) => lhr.audits[audit].numericValue;
  const requests = lhr.audits["network-requests"].details.items.filter((one) => one.url.startsWith("http"));
  const bytes = (type) => requests.filter((one) => !type || one.resourceType === type).reduce((sum, one) => sum + one.transferSize, 0);
  const failed = Object.entries(lhr.categories).flatMap(([category, { auditRefs }]) => auditRefs
    .filter((ref) => ref.weight > 0 && lhr.audits[ref.id].score !== null && lhr.audits[ref.id].score < (category === "performance" ? 0.9 : 1))
    .map((ref) => `${category}: ${lhr.audits[ref.id].title}`));
  return {
    performance: score("performance"), accessibility: score("accessibility"), bestPractices: score("best-practices"), seo: score("seo"),
    lcp: round(value("largest-contentful-paint")), tbt: round(value("total-blocking-time")), cls: round(value("cumulative-layout-shift"), 4),
    bytes: bytes(), script: bytes("Script"), requests: requests.length, failed,
  };
}

const results = {};
for (const name of asked.pages?.split(",") ?? Object.keys(journeys)) {
  const place = await arrive(journeys[name]);
  const runs = [];
  while (runs.length < Number(asked.runs)) runs.push(await measure(place));
  const medians = Object.fromEntries(Object.keys(runs[0]).filter((figure) => figure !== "failed")
    .map((figure) => [figure, median(runs.map((run) => run[figure]))]));
  results[name] = { ...medians, failed: [...new Set(runs.flatMap((run) => run.failed))] };
  console.error(`${name}: performance ${runs.map((run) => run.performance).join(" ")}`);
}
if (asked.json) writeFileSync(asked.json, JSON.stringify(results, null, 2));

console.log(`Medians of ${asked.runs}, Lighthouse ${JSON.parse(readFileSync(new URL("node_modules/lighthouse/package.json", import.meta.url))).version}, mobile preset`);
console.table(Object.fromEntries(Object.entries(results).map(([name, one]) => [name, {
  "perf": one.performance, "a11y": one.accessibility, "best": one.bestPractices, "SEO": one.seo, "LCP ms": one.lcp, "TBT ms": one.tbt,
  "CLS": one.cls, "bytes": one.bytes, "script": one.script, "requests": one.requests,
}])));
for (const [name, one] of Object.entries(results)) for (const audit of one.failed) console.log(`${name}: ${audit}`);
