#!/usr/bin/env bash
# One order, from "is it near me?" to the hand-over, against the running demo. Needs curl and jq.
#
#   dotnet run --project src/Commerce.Silo      in one terminal
#   docs/tour.sh                                in another
#
# SHOP=http://localhost:5099 docs/tour.sh       asks another address
#
# Steps and answers go to standard error. Exit code 0, and a last line of standard output that ends in
# "COMPLETED  PAID  FULFILLED", mean that all went as told.
set -euo pipefail
SHOP=${SHOP:-http://localhost:5080}

step() { printf '\n\033[1m%s\033[0m\n' "$*" >&2; }

# A new idempotency key: the same key with the same input does the thing once, however often it is sent.
key() { od -An -N16 -tx1 /dev/urandom | tr -d ' \n'; }

# ask QUERY [VARIABLES]: one request. Shows the answer's data; stops when anything is wrong.
ask() {
    local variables=${2:-'{}'} answer
    answer=$(jq -n --arg query "$1" --argjson variables "$variables" '{$query, $variables}' |
        curl -sS "$SHOP/graphql" -H 'Content-Type: application/json' ${TOKEN:+-H "Authorization: Bearer $TOKEN"} --data-binary @-)
    # Two kinds of "no": the request was wrong (errors), or the shop refused it (errors in the payload).
    if jq -e '.errors or ([.data[]? | objects | .errors[]?] | length > 0)' <<<"$answer" >/dev/null; then
        jq . <<<"$answer" >&2
        return 1
    fi
    answer=$(jq -c .data <<<"$answer")
    echo "$answer" >&2
    echo "$answer"
}

# do_it MUTATION INPUT-TYPE INPUT SELECTION: one mutation with a key of its own.
do_it() {
    ask "mutation(\$input: $2!) { $1(input: \$input) { $4 errors { __typename ... on UserError { message } } } }" \
        "$(jq --arg key "$(key)" '{input: (. + {idempotencyKey: $key})}' <<<"$3")"
}

step '1. Which store is near me?'
STORE=$(ask '{ stores(near: {latitude: 52.52, longitude: 13.40}, first: 3) {
  id code name openNow opensAt distanceKm(from: {latitude: 52.52, longitude: 13.40}) } }' | jq -r '.stores[0].id')

step '2. What does it have? The word is misspelt on purpose.'
VARIANT=$(ask 'query($store: ID!) { products(filter: {text: "helmett"}, first: 2) { nodes {
  title(locale: "en") minPrice { amount currencyCode }
  variants(first: 4) { id title(locale: "en") price { amount } availabilityAt(store: $store) { availableQuantity pickup { readyBy } } } } } }' \
  "{\"store\": \"$STORE\"}" |
  jq -r '[.products.nodes[].variants[] | select(.availabilityAt.availableQuantity > 1)][0].id')

step '3. A cart. A guest keeps its secret.'
CART=$(do_it createCart CreateCartInput '{"locale": "en"}' 'cart { id secret }' | jq -c '.createCart.cart | {cart: .id, secret}')

step '4. Two of them, to collect at that store'
do_it addLine AddLineInput "$(jq -c --arg variant "$VARIANT" --arg store "$STORE" \
  '. + {$variant, quantity: 2, delivery: {method: "PICKUP", $store}}' <<<"$CART")" \
  'cart { lines { title options quantity unitPrice { amount } availableQuantity }
          totals { total { amount currencyCode } tax { amount } taxes { rate } } }' >/dev/null

step '5. Check out: goods, a pickup slot and the prices are held until one deadline.'
ORDER=$(do_it beginCheckout BeginCheckoutInput "$CART" 'order { id secret status holdsUntil totals { total { amount } } }' |
  jq -c '.beginCheckout.order | {order: .id, secret}')
ORDER_ID=$(jq -r .order <<<"$ORDER")

step '6. Watch the order live from here on (server-sent events, curl -N).'
LIVE=$(mktemp)
jq -n --argjson variables "$ORDER" '{$variables, query: "subscription($order: ID!, $secret: String) {
  orderChanged(id: $order, secret: $secret) { cursor order { status paymentStatus fulfilmentStatus } } }"}' |
  curl -sSN "$SHOP/graphql" -H 'Content-Type: application/json' -H 'Accept: text/event-stream' --data-binary @- >"$LIVE" &
LISTENER=$!
trap 'kill "$LISTENER" 2>/dev/null; rm -f "$LIVE"' EXIT

step '7. Order, with a test card. The name and the address are sealed before they are written.'
PLACED=$(do_it placeOrder PlaceOrderInput "$(jq -c '. + {
    contact: {name: "Anna Müller", email: "anna@example.com", phone: "+49 30 1234567"},
    payment: {card: {number: "4242 4242 4242 4242", expiry: "12/30", securityCode: "123"}}}' <<<"$ORDER")" \
  'order { number status paymentStatus payment { authorized { amount } } fulfilments { id status slot { start } } } position')
NUMBER=$(jq -r .placeOrder.order.number <<<"$PLACED")
POSITION=$(jq -r .placeOrder.position <<<"$PLACED")

step '8. Jonas, a clerk of that store, signs in and looks at the queue.'
TOKEN=$(do_it signIn SignInInput '{"email": "jonas@velo.example", "password": "okarina-demo", "staff": true}' 'token' | jq -r .signIn.token)
# minPosition: the list waits until it has seen what placeOrder did. The store's part follows a moment after that.
for _ in $(seq 20); do
    TASK=$(ask 'query($store: ID!, $position: Position) { storeQueue(store: $store, minPosition: $position) { lateCount orders {
      id orderNumber status promisedAt contact { name } lines { id title toPick } pickupCode } } }' \
      "{\"store\": \"$STORE\", \"position\": \"$POSITION\"}" 2>/dev/null |
      jq -c --arg number "$NUMBER" '.storeQueue.orders[] | select(.orderNumber == $number)')
    [ -n "$TASK" ] && break
    sleep 0.5
done
echo "$TASK" >&2
FULFILMENT=$(jq -c '{fulfilmentOrder: .id}' <<<"$TASK")

step '9. Accept, pick, pack, ready'
STATE='fulfilmentOrder { status }'
do_it acceptFulfilment FulfilmentInput "$FULFILMENT" "$STATE" >/dev/null
do_it startPicking FulfilmentInput "$FULFILMENT" "$STATE" >/dev/null
while read -r line; do
    do_it pickLine PickLineInput "$(jq -c --argjson line "$line" '. + $line' <<<"$FULFILMENT")" "$STATE" >/dev/null
done < <(jq -c '.lines[] | {line: .id, quantity: .toPick}' <<<"$TASK")
do_it packFulfilment PackFulfilmentInput "$(jq -c '. + {shelf: "A1"}' <<<"$FULFILMENT")" "$STATE" >/dev/null
READY=$(do_it markReadyForPickup MarkReadyInput "$FULFILMENT" 'fulfilmentOrder { status collectBy } position' | jq -r .markReadyForPickup.position)

step '10. Anna asks for her pickup code. She has the order'\''s secret; staff never see the code.'
CODE=$(TOKEN='' ask 'query($order: ID!, $secret: String, $position: Position) { order(id: $order, secret: $secret, minPosition: $position) {
  number status fulfilmentStatus fulfilments { status pickupCode collectBy } } }' \
  "$(jq -c --arg position "$READY" '. + {$position}' <<<"$ORDER")" | jq -r '.order.fulfilments[0].pickupCode')

step '11. At the counter: the code is typed, exactly what is handed over is charged, and the goods go.'
do_it handOver HandOverInput "$(jq -c --arg code "$CODE" '. + {$code}' <<<"$FULFILMENT")" 'fulfilmentOrder { status checkingPayment }' >/dev/null

step '12. The order is completed and paid.'
for _ in $(seq 20); do
    END=$(TOKEN='' ask 'query($order: ID!, $secret: String) { order(id: $order, secret: $secret) {
      status paymentStatus fulfilmentStatus payment { captured { amount } } timeline { kind } } }' "$ORDER" 2>/dev/null)
    [ "$(jq -r .order.status <<<"$END")" = COMPLETED ] && break
    sleep 0.5
done
echo "$END" >&2
[ "$(jq -r .order.status <<<"$END")" = COMPLETED ]

step '13. What Anna got by mail. In the demo, messages stay in the outbox; Mila, the manager, reads it.'
TOKEN=$(do_it signIn SignInInput '{"email": "mila@velo.example", "password": "okarina-demo", "staff": true}' 'token' 2>/dev/null | jq -r .signIn.token)
ask 'query($order: ID) { messages(order: $order) { nodes { template recipient subject fate } } }' "{\"order\": \"$ORDER_ID\"}" >/dev/null

step '14. What the subscription of step 6 has seen meanwhile'
for _ in $(seq 20); do grep -q COMPLETED "$LIVE" && break; sleep 0.5; done
sed -n 's/^data: //p' "$LIVE" | jq -r '.data.orderChanged | "\(.cursor)\t\(.order | [.status, .paymentStatus, .fulfilmentStatus] | join("  "))"'
