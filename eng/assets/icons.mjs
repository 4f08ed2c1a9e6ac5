// One sprite of the icons that the shop, the counter and the operations pages use: `<svg><use href="…/icons.svg#search"/></svg>`.
import { copyFileSync, readFileSync, writeFileSync } from 'node:fs'
import { asset, packaged } from './folders.mjs'

const icons = `
  search shopping-bag shopping-cart map-pin store warehouse truck bike car circle-parking navigation phone mail message-square
  clock timer calendar-days history bell bell-off volume-2
  check x plus minus circle circle-dot circle-dashed circle-check circle-x circle-alert triangle-alert info circle-question-mark
  chevron-left chevron-right chevron-up chevron-down arrow-left arrow-right arrow-up arrow-down arrow-up-right external-link
  user users log-in log-out lock lock-open key-round eye eye-off shield-check
  sun moon sun-moon globe languages home menu ellipsis settings command keyboard life-buoy
  qr-code barcode scan-line scan-barcode camera package package-open package-check package-x boxes clipboard-list hand-helping
  printer refresh-cw rotate-ccw undo-2 wifi wifi-off zap loader-circle play pause
  upload download file file-text copy share-2 send save pencil trash-2
  chart-column list layout-grid filter sliders-horizontal image
  credit-card banknote euro wallet tag percent gift receipt heart star tablet-smartphone`.trim().split(/\s+/)

const look = 'viewBox="0 0 24 24" fill="none" stroke="currentColor" stroke-width="2" stroke-linecap="round" stroke-linejoin="round"'

const symbols = icons.sort().map(name => {
  const shapes = readFileSync(packaged('lucide-static/icons', `${name}.svg`), 'utf8')
    .replace(/<!--.*?-->/s, '').replace(/<svg[^>]*>|<\/svg>/gs, '').replace(/\s+/g, ' ').replace(/ (?=\/>|<)/g, '').trim()
  return `<symbol id="${name}" ${look}>${shapes.replace(/> </g, '><')}</symbol>`
})

writeFileSync(asset('vendor/icons.svg'), `<svg xmlns="http://www.w3.org/2000/svg">\n${symbols.join('\n')}\n</svg>\n`)
copyFileSync(packaged('lucide-static/LICENSE'), asset('vendor/icons.LICENSE.txt'))
console.log(`icons.svg: ${icons.length} icons`)
