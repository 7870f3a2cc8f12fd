import { once } from 'node:events';
import WebSocket from 'ws';

const kSubprotocol = 'quesaco.v1';
const socketUrl = (url) => `${url.replace('http', 'ws')}/ws`;

/** One line to the server, one request at a time. */
export class Client {
  #socket;
  #frames = [];
  #waiting;

  static async connect(url, options = {}) {
    const client = new Client(new WebSocket(socketUrl(url), kSubprotocol, options));
    client.welcome = await client.#next();
    return client;
  }

  constructor(socket) {
    this.#socket = socket;
    socket.on('message', (data) => this.#arrived(JSON.parse(data.toString())));
    socket.on('error', (error) => this.#waiting?.reject(error));
    socket.on('close', (code) => this.#waiting?.reject(new Error(`closed with ${code}`)));
  }

  get protocol() {
    return this.#socket.protocol;
  }

  request(frame) {
    return this.say(JSON.stringify({ id: '1', ...frame }));
  }

  say(text) {
    this.#socket.send(text);
    return this.#next();
  }

  close() {
    this.#socket.terminate();
  }

  #next() {
    if (this.#frames.length > 0) return Promise.resolve(this.#frames.shift());
    return new Promise((resolve, reject) => (this.#waiting = { resolve, reject }));
  }

  #arrived(frame) {
    if (this.#waiting) this.#waiting.resolve(frame);
    else this.#frames.push(frame);
    this.#waiting = undefined;
  }
}

/** The HTTP status with which the server refuses to open a line. */
export async function refusal(url, options) {
  const socket = new WebSocket(socketUrl(url), kSubprotocol, options);
  socket.on('error', () => undefined);
  const [, response] = await once(socket, 'unexpected-response');
  socket.terminate();
  return response.statusCode;
}
