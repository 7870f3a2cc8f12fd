import assert from 'node:assert/strict';
import { beforeEach, mock, test } from 'node:test';
import { Connection, RequestError, type Environment, type LinkState } from './connection';
import type { Reply, Request, Welcome } from './protocol';

/** A socket whose other end is the test. */
class FakeSocket {
  readyState: number = WebSocket.CONNECTING;
  sent: { id: string; type: string }[] = [];
  onopen?: () => void;
  onmessage?: (event: { data: string }) => void;
  onclose?: (event: { code: number }) => void;

  send(text: string): void {
    this.sent.push(JSON.parse(text));
  }
  close(code = 1005): void {
    this.drop(code);
  }
  accept(): void {
    this.readyState = WebSocket.OPEN;
    this.onopen?.();
    this.say({ type: 'welcome', site: {}, quick: [] });
  }
  say(frame: unknown): void {
    this.onmessage?.({ data: typeof frame === 'string' ? frame : JSON.stringify(frame) });
  }
  drop(code = 1006): void {
    this.readyState = WebSocket.CLOSED;
    this.onclose?.({ code });
  }
}

/** Node 20 has no WebSocket; the connection only reads its constants. */
globalThis.WebSocket ??= { CONNECTING: 0, OPEN: 1, CLOSED: 3 } as typeof WebSocket;

const kAsk: Request = { type: 'ask', q: 'payante ?' };

const kWelcome: Welcome = { type: 'welcome', site: { name: 'La CPTS' }, quick: [] };

const unreachable = () => Promise.reject(new Error('unreachable'));

function setUp(post: Environment['post'] = unreachable, mayUse: Environment['mayUse'] = unreachable) {
  const sockets: FakeSocket[] = [];
  const states: LinkState[] = [];
  const welcomes: Welcome[] = [];
  const connection = new Connection(
    new URL('https://faq.example/quesaco/'),
    { welcomed: (welcome) => welcomes.push(welcome), linkChanged: (state) => states.push(state) },
    {
      socket: (url) => {
        assert.equal(url.href, 'wss://faq.example/quesaco/ws');
        const socket = new FakeSocket();
        sockets.push(socket);
        return socket as unknown as WebSocket;
      },
      post,
      mayUse,
      welcome: () => Promise.resolve(kWelcome),
      random: () => 0,
    },
  );
  return { connection, sockets, states, welcomes };
}

const okFor = (id: string): Reply => ({ type: 'ok', id });

/** Lets promises that are already settled run their continuations. */
async function settle(): Promise<void> {
  for (let i = 0; i < 5; i++) await Promise.resolve();
}

beforeEach(() => {
  mock.timers.reset();
  mock.timers.enable({ apis: ['setTimeout'] });
});

test('where sockets are blocked, the welcome comes over HTTP, once', async () => {
  const { connection, sockets, welcomes } = setUp();
  connection.open();
  for (let times = 0; times < 3; times++) {
    sockets.at(-1)!.drop();
    await settle();
    mock.timers.tick(60_000);
  }
  await settle();
  assert.deepEqual(welcomes, [kWelcome]);
});

test('nothing is opened before it is asked for', () => {
  assert.equal(setUp().sockets.length, 0);
});

test('a reply goes to the request of its id, whatever the order', async () => {
  const { connection, sockets } = setUp();
  connection.open();
  sockets[0]!.accept();
  const first = connection.request(kAsk);
  const second = connection.request(kAsk);
  sockets[0]!.say(okFor('2'));
  sockets[0]!.say(okFor('1'));
  assert.equal((await first).id, '1');
  assert.equal((await second).id, '2');
});

test('what was asked before the line is open is sent once it is', () => {
  const { connection, sockets } = setUp();
  void connection.request(kAsk);
  assert.equal(sockets[0]!.sent.length, 0);
  sockets[0]!.accept();
  assert.deepEqual(sockets[0]!.sent, [{ ...kAsk, id: '1' }]);
});

test('a cut line is dialled again, and only what has no reply is sent again', async () => {
  const { connection, sockets, states } = setUp();
  connection.open();
  sockets[0]!.accept();
  const answered = connection.request(kAsk);
  void connection.request(kAsk);
  sockets[0]!.say(okFor('1'));
  await answered;
  sockets[0]!.drop();
  assert.equal(states.at(-1), 'lost');
  mock.timers.tick(250);
  sockets[1]!.accept();
  assert.deepEqual(sockets[1]!.sent.map(({ id }) => id), ['2']);
  assert.equal(states.at(-1), 'open');
});

test('a line that opens but says nothing still backs off', () => {
  const { connection, sockets } = setUp();
  connection.open();
  sockets[0]!.accept();
  for (const wait of [250, 500, 1_000]) {
    const before = sockets.length;
    sockets.at(-1)!.readyState = WebSocket.OPEN;
    sockets.at(-1)!.onopen?.();
    sockets.at(-1)!.drop();
    mock.timers.tick(wait - 1);
    assert.equal(sockets.length, before);
    mock.timers.tick(1);
    assert.equal(sockets.length, before + 1);
  }
});

test('online again: no waiting for the next try', () => {
  const { connection, sockets } = setUp();
  connection.open();
  sockets[0]!.accept();
  sockets[0]!.drop();
  connection.hurry();
  assert.equal(sockets.length, 2);
});

test('an opening that never ends is given up, and tried again', () => {
  const { connection, sockets } = setUp();
  connection.open();
  mock.timers.tick(8_000);
  assert.equal(sockets[0]!.readyState, WebSocket.CLOSED);
  mock.timers.tick(250);
  assert.equal(sockets.length, 2);
});

test('a refusal carries its sentence and its field', async () => {
  const { connection, sockets } = setUp();
  const request = connection.request(kAsk);
  sockets[0]!.accept();
  sockets[0]!.say({ type: 'error', id: '1', code: 'bad_field', message: 'Vérifiez.', field: 'email' });
  await assert.rejects(request, (error: RequestError) => {
    assert.deepEqual([error.code, error.message, error.field], ['bad_field', 'Vérifiez.', 'email']);
    return true;
  });
});

test('a request without reply ends with a sentence for the visitor', async () => {
  const { connection, sockets } = setUp();
  const request = connection.request(kAsk);
  sockets[0]!.accept();
  mock.timers.tick(20_000);
  await assert.rejects(request, { code: 'timeout' });
});

test('noise on the line is ignored', async () => {
  const { connection, sockets } = setUp();
  const request = connection.request(kAsk);
  sockets[0]!.accept();
  for (const noise of ['{', '"x"', 'null', '{"type":"hologram"}', '{"type":"ok","id":"99"}']) sockets[0]!.say(noise);
  sockets[0]!.say(okFor('1'));
  assert.equal((await request).type, 'ok');
});

test('where sockets are blocked, requests go over HTTP, each once', async () => {
  const posted: string[] = [];
  const { connection, sockets, states } = setUp(async (_server, id) => {
    posted.push(id);
    return okFor(id);
  });
  connection.open();
  const first = connection.request(kAsk);
  sockets[0]!.drop();
  assert.deepEqual(posted, [], 'one failure is an accident');
  mock.timers.tick(250);
  sockets[1]!.drop();
  await first;
  await connection.request(kAsk);
  assert.deepEqual(posted, ['1', '2']);
  assert.deepEqual(states, ['connecting', 'http'], 'no visitor hears of a lost connection');
  mock.timers.tick(60_000);
  assert.equal(sockets.length, 2, 'and no further socket is tried');
});

test('a socket that falls silent is left, the request goes over HTTP, and a new one is opened', async () => {
  const posted: string[] = [];
  const { connection, sockets } = setUp(async (_server, id) => {
    posted.push(id);
    return okFor(id);
  });
  connection.open();
  const request = connection.request(kAsk);
  sockets[0]!.accept();
  mock.timers.tick(5_999);
  assert.deepEqual(posted, []);
  mock.timers.tick(1);
  await request;
  assert.deepEqual(posted, ['1']);
  assert.equal(sockets[0]!.readyState, WebSocket.CLOSED);
  sockets[0]!.say(okFor('1')); // too late: nobody listens
  mock.timers.tick(250);
  sockets[1]!.accept();
  assert.deepEqual(sockets[1]!.sent, [], 'what was answered is not asked again');
  const next = connection.request(kAsk);
  assert.deepEqual(sockets[1]!.sent.map(({ id }) => id), ['2']);
  sockets[1]!.say(okFor('2'));
  await next;
  mock.timers.tick(60_000);
  assert.deepEqual(posted, ['1'], 'a quiet line without a question is no dead one');
});

test('a device that is offline waits for no silence', async () => {
  const { connection, sockets, states } = setUp();
  connection.open();
  sockets[0]!.accept();
  const reply = connection.request(kAsk);
  connection.cut();
  assert.equal(states.at(-1), 'lost');
  sockets[0]!.say({ type: 'ok', id: sockets[0]!.sent[0]!.id });
  await settle();
  mock.timers.tick(1000);
  sockets[1]!.accept();
  assert.deepEqual(sockets[1]!.sent, sockets[0]!.sent);
  sockets[1]!.say({ type: 'ok', id: sockets[1]!.sent[0]!.id });
  await reply;
});

test('a socket that says anything is alive', async () => {
  const posted: string[] = [];
  const { connection, sockets } = setUp(async (_server, id) => {
    posted.push(id);
    return okFor(id);
  });
  void connection.request(kAsk);
  const second = connection.request(kAsk);
  sockets[0]!.accept();
  mock.timers.tick(4_000);
  sockets[0]!.say(okFor('2'));
  await second;
  mock.timers.tick(5_999);
  assert.deepEqual(posted, []);
  mock.timers.tick(1);
  assert.deepEqual(posted, ['1']);
});

test('server down: the line is lost, and the request waits for it', async () => {
  const { connection, sockets, states } = setUp();
  connection.open();
  void connection.request(kAsk);
  sockets[0]!.drop();
  mock.timers.tick(250);
  sockets[1]!.drop();
  await settle();
  assert.equal(states.at(-1), 'lost');
  mock.timers.tick(500);
  sockets[2]!.accept();
  assert.deepEqual(sockets[2]!.sent.map(({ id }) => id), ['1']);
});

test('a server that refuses this page is asked once, and called no more', async () => {
  let asked = 0;
  const { connection, sockets, states } = setUp(unreachable, async () => {
    asked++;
    return false;
  });
  const request = connection.request(kAsk);
  sockets[0]!.drop();
  assert.equal(asked, 0, 'one failure is an accident');
  mock.timers.tick(250);
  sockets[1]!.drop();
  await assert.rejects(request, { code: 'foreign_origin' });
  assert.deepEqual(states, ['connecting', 'refused'], 'no visitor hears of a lost connection');
  await assert.rejects(connection.request(kAsk), { code: 'foreign_origin' });
  connection.close();
  connection.open();
  connection.hurry();
  mock.timers.tick(60_000);
  assert.equal(sockets.length, 2);
  assert.equal(asked, 1);
  assert.equal(states.at(-1), 'refused');
});

test('a server that does not say whether it refuses is asked again', async () => {
  const replies = [unreachable, async () => false];
  const { connection, sockets, states } = setUp(unreachable, () => replies.shift()!());
  connection.open();
  sockets[0]!.drop();
  mock.timers.tick(250);
  sockets[1]!.drop();
  await settle();
  assert.equal(states.at(-1), 'connecting');
  mock.timers.tick(500);
  sockets[2]!.drop();
  await settle();
  assert.equal(states.at(-1), 'refused');
});

test('closing waits for the last reply, then lets go', async () => {
  const { connection, sockets, states } = setUp();
  const request = connection.request(kAsk);
  sockets[0]!.accept();
  connection.close();
  assert.equal(sockets[0]!.readyState, WebSocket.OPEN);
  sockets[0]!.say(okFor('1'));
  await request;
  assert.equal(sockets[0]!.readyState, WebSocket.CLOSED);
  assert.equal(states.at(-1), 'resting');
  mock.timers.tick(60_000);
  assert.equal(sockets.length, 1);
});

test('a server that ends a quiet line is not called back before there is a question', () => {
  const { connection, sockets } = setUp();
  connection.open();
  sockets[0]!.accept();
  sockets[0]!.drop(1000);
  mock.timers.tick(60_000);
  assert.equal(sockets.length, 1);
  void connection.request(kAsk);
  assert.equal(sockets.length, 2);
});
