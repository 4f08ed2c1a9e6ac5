// How a visitor comes to each page that Lighthouse looks at. Each takes a browser's page and the shop's address, and returns where it ended.
const product = "/p/dingdong-bell";

async function press(page, selector, arrived) {
  await page.waitForSelector(selector);
  await page.$eval(selector, (e) => e.click());
  await page.waitForFunction(arrived);
}

async function basket(page, base) {
  await page.goto(new URL(product, base));
  await press(page, "form[action='/stores/choose'] ::-p-text(Mitte)", "!document.querySelector('#buy input[name=method][value=PICKUP]').disabled");
  await page.$eval("#buy input[name=method][value=PICKUP]", (e) => e.click());
  await press(page, "#buy form[action='/basket/lines'] .add button", "document.querySelector('#site-header .count')?.dataset.count === '1'");
  await page.goto(new URL("/basket", base));
  return page.url();
}

async function checkout(page, base) {
  await basket(page, base);
  await press(page, "form[action='/basket/check-out'] button", "location.pathname.startsWith('/checkout/') && !!document.querySelector('[name=card-number]')");
  return page.url();
}

async function order(page, base) {
  await checkout(page, base);
  const fields = { name: "Anna Müller", email: "anna@example.com", "card-number": "4242 4242 4242 4242", "card-expiry": "12/30", "card-code": "123" };
  for (const [name, value] of Object.entries(fields)) await page.type(`[name='${name}']`, value);
  await press(page, "form[action^='/checkout/']:has([name=card-number]) button:not([name])", "location.pathname.startsWith('/order/')");
  return page.url();
}

const at = (path) => async (page, base) => new URL(path, base).href;

export const journeys = { home: at("/"), category: at("/c/city-bikes"), product: at("/p/amsel-city-bike"), basket, checkout, order };
