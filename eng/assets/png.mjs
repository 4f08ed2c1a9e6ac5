// The shop's mark as the icons that browsers, phones and networks ask for, all from Assets/icons/mark.svg; and the social card
// from the picture that the tests of the storefront leave at artifacts/pictures/card.svg.
import { execFileSync } from 'node:child_process'
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import sharp from 'sharp'
import { asset, chromium } from './folders.mjs'

const green = '#0A5F4E'
const mark = readFileSync(asset('icons/mark.svg'), 'utf8').replace(/^<svg[^>]*>|<\/svg>\s*$/g, '')

/** The mark on a tile of 32 by 32, as large as a share of it; a tile without corners is one that others cut. */
const tile = (share, corner) => '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 32 32">'
  + `<rect width="32" height="32" rx="${corner}" fill="${green}"/>`
  + `<g color="#fff" transform="translate(${16 - 17.4 * share} ${16 - 15.5 * share}) scale(${share})">${mark}</g></svg>\n`

async function render(svg, width, height, to) {
  const folder = mkdtempSync(join(tmpdir(), 'pictures-'))
  try {
    const page = join(folder, 'page.html')
    writeFileSync(page, `<!doctype html><style>body{margin:0}svg{display:block;width:${width}px;height:${height}px}</style>${svg}`)
    execFileSync(chromium(), ['--headless', '--no-sandbox', '--disable-gpu', '--no-first-run', '--disable-background-networking',
      '--disable-component-update', '--disable-sync', '--hide-scrollbars', '--default-background-color=00000000',
      `--user-data-dir=${join(folder, 'profile')}`, `--window-size=${width},${height}`, `--screenshot=${join(folder, 'shot.png')}`, `file://${page}`],
    { stdio: 'ignore', timeout: 60_000 })
    // Flat colours need no more than a palette.
    await sharp(join(folder, 'shot.png')).png({ palette: true, colours: 96, effort: 10 }).toFile(asset(to))
    console.log(`${to}: ${readFileSync(asset(to)).length} bytes`)
  } finally {
    rmSync(folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 })
  }
}

writeFileSync(asset('icons/favicon.svg'), tile(0.86, 7))
await render(tile(0.86, 7), 192, 192, 'icons/icon-192.png')
await render(tile(0.86, 7), 512, 512, 'icons/icon-512.png')
await render(tile(0.6, 0), 512, 512, 'icons/maskable-512.png')
await render(tile(0.7, 0), 180, 180, 'icons/apple-touch-icon.png')

const card = join(asset('..'), '../../artifacts/pictures/card.svg')
if (existsSync(card)) await render(readFileSync(card, 'utf8'), 1200, 630, 'icons/card.png')
else console.log('icons/card.png is left as it is: run the storefront\'s tests first')
