// What graphql-sse's own client sees of a server: one line of JSON for each scenario. node stream-client.mjs http://host/graphql
import { createClient } from 'graphql-sse'

const url = process.argv[2]
const client = (options = {}) => createClient({ url, retryAttempts: 0, ...options })

const all = (from, payload, take = Infinity) => new Promise((resolve) => {
  const said = []
  const end = (how) => resolve({ said, end: how })
  const stop = from.subscribe(payload, {
    next: (value) => { said.push(value); if (said.length === take) stop() },
    error: (error) => end({ status: error?.response?.status ?? String(error) }),
    complete: () => end('complete'),
  })
})

const codes = ({ said, end }) => ({ codes: said.map((each) => each.errors?.map((error) => error.extensions.code)), end })

const scenarios = {
  async query() { return all(client(), { query: '{ product(id: 1) { sku } }' }) },
  async subscription() { return all(client(), { query: 'subscription { counted(to: 2) { number } }' }) },
  async variables() { return all(client(), { query: 'subscription($to: Int!) { counted(to: $to) { number } }', variables: { to: 1 } }) },
  async invalid() { return codes(await all(client(), { query: '{ nope }' })) },
  async syntax() { return codes(await all(client(), { query: 'subscription {' })) },
  async unknownHash() {
    return codes(await all(client(), { query: '', extensions: { persistedQuery: { version: 1, sha256Hash: 'a'.repeat(64) } } }))
  },
  async enough() {
    const some = await all(client(), { query: 'subscription { ticking { number } }' }, 2)
    return { heardEnough: some.said.length >= 2, end: some.end }
  },
  async many() {
    const one = client()
    const ends = await Promise.all(Array.from({ length: 20 }, (_, n) => all(one, { query: `subscription { counted(to: ${n}) { number } }` })))
    return ends.filter((each, n) => each.end === 'complete' && each.said.length === n).length
  },
  async resume() {
    const numbers = []
    let after = null
    while (numbers.at(-1) !== 9) {
      const { said } = await all(client(), { query: 'subscription($after: String) { counted(to: 9, after: $after) { number cursor } }', variables: { after } }, 3)
      for (const { data: { counted } } of said.slice(0, 3)) { numbers.push(counted.number); after = counted.cursor }
    }
    return numbers
  },
}

for (const [name, run] of Object.entries(scenarios)) console.log(`${name} ${JSON.stringify(await run())}`)
process.exit(0)
