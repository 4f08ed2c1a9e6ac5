// What graphql-ws's own client sees of a server: one line of JSON for each scenario. node socket-client.mjs ws://host/graphql
import { createClient } from 'graphql-ws'
import WebSocket from 'ws'

const url = process.argv[2]
const client = (options = {}) => createClient({ url, webSocketImpl: WebSocket, retryAttempts: 0, lazy: true, ...options })

// All that an operation says, and how it ends.
const all = (from, payload, take = Infinity) => new Promise((resolve) => {
  const said = []
  const end = (how) => resolve({ said, end: how })
  const stop = from.subscribe(payload, {
    next: (value) => { said.push(value); if (said.length === take) stop() },
    error: (error) => end(error?.code ? { closed: error.code } : Array.isArray(error) ? { errors: error.map((each) => each.extensions?.code) } : { broken: String(error) }),
    complete: () => end('complete'),
  })
})

const scenarios = {
  async query() { return all(client(), { query: '{ product(id: 1) { sku } }' }) },

  async mutation() {
    return all(client(), {
      query: 'mutation($input: PlaceOrderInput!) { placeOrder(input: $input) { errors { ... on OutOfStock { availableQuantity } } } }',
      variables: { input: { idempotencyKey: 'k', lines: [{ sku: 'a', quantity: 4 }] } },
    })
  },

  async subscription() { return all(client(), { query: 'subscription { counted(to: 3) { number } }' }) },

  async invalid() { return all(client(), { query: '{ nope }' }) },

  async fieldError() { return all(client(), { query: '{ product(id: 1) { sku cost { amount } } }' }) },

  async manyOnOneSocket() {
    let sockets = 0
    const one = client({ on: { connected: () => sockets++ } })
    const ends = await Promise.all(Array.from({ length: 60 }, (_, n) => all(one, { query: `subscription { counted(to: ${n}) { number } }` })))
    return { sockets, right: ends.filter((each, n) => each.end === 'complete' && each.said.length === n && each.said.every((said, i) => said.data.counted.number === i + 1)).length }
  },

  async enoughOfAStream() {
    const one = client()
    const some = await all(one, { query: 'subscription { ticking { number } }' }, 2)
    const after = await all(one, { query: '{ product(id: 2) { sku } }' })
    return { heardEnough: some.said.length >= 2, end: some.end, after: after.said }
  },

  async keepAlive() {
    const seen = new Set()
    const one = client({ keepAlive: 20, on: { ping: (received) => seen.add(received ? 'server asks' : 'client asks'), pong: (received) => seen.add(received ? 'server answers' : 'client answers') } })
    const stream = one.iterate({ query: 'subscription { ticking { number } }' })
    while (seen.size < 4) await stream.next()
    await stream.return()
    return [...seen].sort()
  },

  // The connection is cut in the midst of it; the next one goes on after the last cursor.
  async resume() {
    const numbers = []
    let after = null, connections = 0
    while (numbers.length < 9) {
      const one = client({ on: { connected: () => connections++ } })
      await new Promise((resolve) => {
        one.subscribe({ query: 'subscription($after: String) { ticking(after: $after) { number cursor } }', variables: { after } }, {
          next: ({ data: { ticking } }) => {
            numbers.push(ticking.number)
            after = ticking.cursor
            if (ticking.number % 3 === 0) one.terminate()
          },
          error: resolve, complete: resolve,
        })
      })
    }
    return { numbers: numbers.slice(0, 9), cut: connections > 1 }
  },

  async badToken() { return all(client({ connectionParams: { token: 'wrong' } }), { query: '{ product(id: 1) { sku } }' }) },

  async goodToken() { return all(client({ connectionParams: { token: 'clerk' } }), { query: '{ product(id: 1) { cost { amount } } }' }) },

  async otherProtocol() {
    const socket = new WebSocket(url)
    return new Promise((resolve) => { socket.on('close', (code) => resolve(code)); socket.on('error', (error) => resolve(String(error))) })
  },
}

for (const [name, run] of Object.entries(scenarios)) console.log(`${name} ${JSON.stringify(await run())}`)
process.exit(0)
