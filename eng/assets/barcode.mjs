// The barcode reader for the camera as one module and its WebAssembly, without the address of a distant server that the package
// would fetch it from by itself.
import { createHash } from 'node:crypto'
import { copyFileSync, readFileSync, writeFileSync } from 'node:fs'
import { build } from 'esbuild'
import { asset, packaged } from './folders.mjs'

const entry = `
  import { BarcodeDetector, prepareZXingModule } from 'barcode-detector/ponyfill'
  export const openDetector = async (formats, wasm = new URL('zxing_reader.wasm', import.meta.url).href) => {
    await prepareZXingModule({ overrides: { locateFile: () => wasm }, fireImmediately: true })
    return new BarcodeDetector({ formats })
  }`

const withoutDistantServer = {
  name: 'without-distant-server',
  setup: build => build.onLoad({ filter: /zxing-exported\.js$/ }, ({ path }) => {
    const source = readFileSync(path, 'utf8')
    const contents = source.replace(/`https:\/\/fastly\.jsdelivr\.net[^`]*`/, 'e')
    if (contents === source) throw new Error('the address that this removes is written differently now')
    return { contents }
  }),
}

const { outputFiles } = await build({
  stdin: { contents: entry, resolveDir: packaged('..'), sourcefile: 'barcode.js' },
  plugins: [withoutDistantServer],
  bundle: true, minify: true, format: 'esm', target: 'es2022', write: false, legalComments: 'none',
})
const module = outputFiles[0].text
if (/https?:\/\//.test(module)) throw new Error('an address is left in the module')

const wasm = readFileSync(packaged('zxing-wasm/dist/reader/zxing_reader.wasm'))
const expected = readFileSync(packaged('barcode-detector/dist/es/zxing-exported.js'), 'utf8')
if (!expected.includes(createHash('sha256').update(wasm).digest('hex')))
  throw new Error('this WebAssembly belongs to another version of the reader')

writeFileSync(asset('vendor/barcode/barcode.js'), module)
writeFileSync(asset('vendor/barcode/zxing_reader.wasm'), wasm)
copyFileSync(packaged('barcode-detector/LICENSE'), asset('vendor/barcode/LICENSE.barcode-detector.txt'))
copyFileSync(packaged('zxing-wasm/LICENSE'), asset('vendor/barcode/LICENSE.zxing-wasm.txt'))
console.log(`barcode.js: ${module.length} bytes, zxing_reader.wasm: ${wasm.length} bytes`)
