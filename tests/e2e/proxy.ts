import { once } from 'node:events'
import { type AddressInfo, connect, createServer, type Socket } from 'node:net'

/** Stands before several relays on one address, as a proxy in a deployment does. */
export interface Proxy {
  readonly origin: string
  /** Connections that are open now, by relay. */
  open(): readonly number[]
  close(): Promise<void>
}

/** Sends connections to the relays on these ports in turn, and to the next one when one refuses. */
export async function startProxy(ports: readonly number[]): Promise<Proxy> {
  const carried = ports.map(() => new Set<Socket>())
  let turn = 0

  function carry(client: Socket, at: number, triesLeft: number): void {
    const relay = connect(ports[at] ?? 0, '127.0.0.1')
    const refused = () => {
      if (triesLeft > 0) carry(client, (at + 1) % ports.length, triesLeft - 1)
      else client.destroy()
    }
    relay.once('error', refused)
    relay.once('connect', () => {
      relay.off('error', refused)
      carried[at]?.add(client)
      const end = () => {
        carried[at]?.delete(client)
        client.destroy()
        relay.destroy()
      }
      for (const socket of [client, relay]) socket.on('error', end).on('close', end)
      client.pipe(relay).pipe(client)
    })
  }

  const server = createServer((client) => {
    client.on('error', () => client.destroy())
    carry(client, turn++ % ports.length, ports.length - 1)
  }).listen(0, '127.0.0.1')
  await once(server, 'listening')
  return {
    origin: `http://localhost:${(server.address() as AddressInfo).port}`,
    open: () => carried.map(({ size }) => size),
    async close() {
      for (const client of carried.flatMap((each) => [...each])) client.destroy()
      server.close()
      await once(server, 'close')
    },
  }
}
