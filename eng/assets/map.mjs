// The outlines of Europe's countries, small enough to draw a map with no tiles: rings of hundredths of a degree, each point as the
// step from the one before it, longitude first. Neighbours share their border, because the whole topology is simplified at once.
import { readFileSync, writeFileSync } from 'node:fs'
import { feature } from 'topojson-client'
import { presimplify, simplify } from 'topojson-simplify'
import { asset, packaged } from './folders.mjs'

// ISO 3166-1: what shops say, and what the atlas says. Kosovo has no number there; Monaco and the Vatican are smaller than a step.
const countries = {
  AD: '020', AL: '008', AT: '040', BA: '070', BE: '056', BG: '100', BY: '112', CH: '756', CY: '196', CZ: '203', DE: '276', DK: '208',
  EE: '233', ES: '724', FI: '246', FR: '250', GB: '826', GE: '268', GR: '300', HR: '191', HU: '348', IE: '372', IS: '352', IT: '380',
  LI: '438', LT: '440', LU: '442', LV: '428', MD: '498', ME: '499', MK: '807', MT: '470', NL: '528', NO: '578', PL: '616',
  PT: '620', RO: '642', RS: '688', RU: '643', SE: '752', SI: '705', SK: '703', SM: '674', TR: '792', UA: '804', XK: 'Kosovo',
  AM: '051', AZ: '031',
}
const farthest = 5          // degrees between the main land and an island that is still drawn with it
const smallest = 0.004      // share of the main land below which an island is left out
const corner = 0.0016       // area in square degrees of a corner that nobody misses
const tinyCorner = 0.00002  // the same in a country that is itself so small
const most = 8192           // bytes for a country; the longest coasts are drawn more coarsely

const topology = presimplify(JSON.parse(readFileSync(packaged('world-atlas/countries-10m.json'), 'utf8')))
const simplified = area => {
  const source = simplify(topology, area)
  return new Map(source.objects.countries.geometries.map(shape => [shape.id ?? shape.properties.name, feature(source, shape)]))
}
const [tiny, usual, coarse, coarsest] = [tinyCorner, corner, corner * 3, corner * 40].map(simplified)

const area = ring => Math.abs(ring.reduce((sum, [x, y], i) => {
  const [nextX, nextY] = ring[(i + 1) % ring.length]
  return sum + x * nextY - nextX * y
}, 0) / 2)

const box = ring => ring.reduce(([w, s, e, n], [x, y]) => [Math.min(w, x), Math.min(s, y), Math.max(e, x), Math.max(n, y)], [180, 90, -180, -90])

const gap = (a, b) => Math.max(a[0] - b[2], b[0] - a[2], a[1] - b[3], b[1] - a[3], 0)

function rings(shape) {
  const outer = (shape.geometry.type === 'Polygon' ? [shape.geometry.coordinates] : shape.geometry.coordinates)
    .flatMap(polygon => polygon)
    .sort((a, b) => area(b) - area(a))
  const main = box(outer[0])
  return outer.filter((ring, i) => i === 0 || area(ring) > area(outer[0]) * smallest && gap(main, box(ring)) < farthest)
}

function steps(ring) {
  const points = ring.map(([x, y]) => [Math.round(x * 100), Math.round(y * 100)])
    .filter(([x, y], i, all) => i === 0 || x !== all[i - 1][0] || y !== all[i - 1][1])
  return points.flatMap(([x, y], i) => i === 0 ? [x, y] : [x - points[i - 1][0], y - points[i - 1][1]])
}

const outline = (shapes, id) => rings(shapes.get(id)).map(steps).filter(ring => ring.length >= 8)

const outlines = Object.entries(countries).sort().map(([code, id]) => {
  const levels = area(rings(tiny.get(id))[0]) < 0.5 ? [tiny] : [usual, coarse, coarsest]
  const drawn = levels.map(shapes => outline(shapes, id)).find(drawn => JSON.stringify(drawn).length <= most)
  if (!drawn?.length) throw new Error(`${code} does not fit`)
  return [code, drawn]
})
writeFileSync(asset('map/europe.json'), '{\n' + outlines.map(([code, drawn]) => `"${code}":${JSON.stringify(drawn)}`).join(',\n') + '\n}\n')
console.log(outlines.map(([code, drawn]) => `${code} ${JSON.stringify(drawn).length}`).join(', '))
