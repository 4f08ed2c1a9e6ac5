// The product's own /graphql, asked by graphql-ws's client: one line of JSON for each scenario. node shop-sockets.mjs http://host
import { createClient } from 'graphql-ws'
import WebSocket from 'ws'

const shop = process.argv[2]
const url = shop.replace('http', 'ws') + '/graphql'
const client = (options = {}) => createClient({ url, webSocketImpl: WebSocket, retryAttempts: 0, ...options })
const key = () => crypto.randomUUID()

const all = (from, payload, take = Infinity) => new Promise((resolve) => {
  const said = []
  const end = (how) => resolve({ said, end: how })
  const stop = from.subscribe(payload, {
    next: (value) => { said.push(value); if (said.length === take) stop() },
    error: (error) => end(error?.code ? { closed: error.code } : Array.isArray(error) ? { errors: error.map((each) => each.extensions?.code) } : { broken: String(error) }),
    complete: () => end('complete'),
  })
})

const ask = async (query, variables, token) => {
  const response = await fetch(`${shop}/graphql`, {
    method: 'POST', body: JSON.stringify({ query, variables }),
    headers: { 'Content-Type': 'application/json', ...(token && { Authorization: `Bearer ${token}` }) },
  })
  const { data, errors } = await response.json()
  if (errors) throw new Error(JSON.stringify(errors))
  return data
}

const signIn = async () => (await ask('mutation($input: SignInInput!) { signIn(input: $input) { token } }',
  { input: { idempotencyKey: key(), email: 'jonas@velo.example', password: 'okarina-demo', staff: true } })).signIn.token
const signOut = (token) => ask('mutation($input: SignOutInput!) { signOut(input: $input) { __typename } }', { input: { idempotencyKey: key() } }, token)

const who = { query: '{ me { __typename } }' }
const open = (headers, protocols = 'graphql-transport-ws') => new Promise((resolve) => {
  const socket = new WebSocket(url, protocols, { headers })
  socket.on('open', () => { socket.terminate(); resolve('open') })
  socket.on('unexpected-response', (_, response) => resolve(response.statusCode))
  socket.on('error', (error) => resolve(String(error)))
})

// A client whose sockets carry headers, as a browser's carry cookies and an origin.
const browser = (headers) => client({ webSocketImpl: class extends WebSocket { constructor(address, protocols) { super(address, protocols, { headers }) } } })

const scenarios = {
  async guest() { return all(client(), who) },
  async staff() {
    const token = await signIn()
    return all(client({ connectionParams: { authorization: `Bearer ${token}` } }), who)
  },
  async wrongToken() { return all(client({ connectionParams: { authorization: 'Bearer nonsense' } }), who) },
  async endedToken() {
    const token = await signIn()
    await signOut(token)
    return all(client({ connectionParams: { authorization: `Bearer ${token}` } }), who)
  },
  async guestIsRefusedAsByHttp() {
    return all(client(), { query: 'subscription { storeQueueChanged(store: "x") { cursor } }' })
  },
  async cookieOfOurOwnPages() {
    const token = await signIn()
    return all(browser({ Cookie: `session=${token}`, Origin: shop }), who)
  },
  async cookieOfAnotherSite() {
    const token = await signIn()
    return open({ Cookie: `session=${token}`, Origin: 'https://evil.example' })
  },
  // Signed out elsewhere, in the midst of a stream: the socket ends.
  async signedOut() {
    const token = await signIn()
    const { stores } = await ask('{ stores(near: {latitude: 52.52, longitude: 13.40}, first: 3) { id name } }')
    const one = client({ connectionParams: { authorization: `Bearer ${token}` } })
    let heard
    const first = new Promise((resolve) => { heard = resolve })
    const ended = new Promise((resolve) => one.subscribe(
      { query: 'subscription($store: ID!) { storeQueueChanged(store: $store) { cursor } }', variables: { store: stores[0].id } },
      { next: (value) => heard(Object.keys(value)), error: (error) => { heard('none'); resolve(error.code ?? error.map((each) => each.extensions.code)) }, complete: () => resolve('complete') }))
    const said = await first
    await signOut(token)
    return { said, ended: await ended }
  },
  // Cut while the cart changes: the next socket goes on after the last cursor, and the change is there.
  async resume() {
    const { createCart: { cart } } = await ask('mutation($input: CreateCartInput!) { createCart(input: $input) { cart { id secret } } }', { input: { idempotencyKey: key(), locale: 'en' } })
    const { products } = await ask('{ products(filter: {text: "helmet"}, first: 1) { nodes { variants(first: 1) { id } } } }')
    const query = 'subscription($id: ID!, $secret: String, $after: String) { cartChanged(id: $id, secret: $secret, after: $after) { cursor cart { lines { quantity } } } }'
    const watch = (after) => all(client(), { query, variables: { id: cart.id, secret: cart.secret, after } }, 1)
    const before = (await watch(null)).said[0].data.cartChanged
    const missed = ask('mutation($input: AddLineInput!) { addLine(input: $input) { errors { __typename } } }',
      { input: { idempotencyKey: key(), cart: cart.id, secret: cart.secret, variant: products.nodes[0].variants[0].id, quantity: 3 } })
    const after = (await watch(before.cursor)).said[0].data.cartChanged
    return { before: before.cart.lines, refused: (await missed).addLine.errors, after: after.cart.lines }
  },
}

for (const [name, run] of Object.entries(scenarios)) console.log(`${name} ${JSON.stringify(await run())}`)
process.exit(0)
