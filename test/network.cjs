/* Loaded before everything else into a process and its children: writes every attempt to reach another address to a file, and refuses it. */
const { appendFileSync } = require('node:fs')
const net = require('node:net')
const dns = require('node:dns')
const dgram = require('node:dgram')

const refuse = what => {
  appendFileSync(process.env.HEARSAY_ATTEMPTS, `${what}\n`)
  throw new Error(`refused: ${what}`)
}

net.Socket.prototype.connect = (...args) => refuse(`connect ${JSON.stringify(args[0]?.[0] ?? args[0])}`)
dgram.Socket.prototype.send = () => refuse('a datagram')
dgram.Socket.prototype.connect = () => refuse('a datagram socket')
for (const host of [dns, dns.promises])
  for (const name of Object.keys(host))
    if (/^(lookup|resolve|reverse)/.test(name)) host[name] = asked => refuse(`look-up of ${asked}`)
