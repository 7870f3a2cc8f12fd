// What the staff do from the shell: read what went unanswered, mend an entry, take a site in and
// out. `quesaco` finds the running server by its data folder.
import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { after, before, test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { setTimeout as pause } from 'node:timers/promises';
import { server as shared, spawnServer, freshData } from './support/server.mjs';
import { entry, kCommunes, kTarif, Site } from './support/site.mjs';
import { until } from './support/until.mjs';

const root = join(dirname(fileURLToPath(import.meta.url)), '../..');
const binary = process.env.QUESACO_BIN ?? join(root, 'build/release/server/quesaco');
const kQuestion = 'Où ranger mon vélo ?';
const kVariant = 'où garer mon vélo';
/** How often a server is killed while it publishes: more by hand. */
const kKills = Number(process.env.QUESACO_KILLS ?? 6);

const site = new Site();
const scratch = mkdtempSync(join(tmpdir(), 'quesaco-shell-'));
const data = freshData();
let server;

before(async () => {
  server = await start();
});
after(async () => {
  await server.kill();
  for (const folder of [scratch, data]) rmSync(folder, { recursive: true });
  site.remove();
});

async function start() {
  const started = await spawnServer(data, '--corpus', site.corpus);
  await until(async () => (await started.state())?.missing.length === 0, 'learned');
  return started;
}

/** Runs `quesaco ARGS` beside the server on `folder`: its exit status, and what it printed. */
function quesaco(args, folder = data) {
  return new Promise((resolve) =>
    execFile(binary, [...args, '--data', folder], { cwd: root }, (error, stdout, stderr) =>
      resolve({ status: error ? error.code : 0, stdout, stderr }),
    ),
  );
}

async function lines(...args) {
  const { status, stdout, stderr } = await quesaco(args);
  assert.equal(status, 0, stderr);
  return stdout.split('\n').filter(Boolean).map((line) => JSON.parse(line));
}

function file(name, content) {
  const path = join(scratch, name);
  writeFileSync(path, JSON.stringify(content, undefined, 2));
  return path;
}

async function ask(q) {
  const response = await fetch(`${server.url}/api/ask`, { method: 'POST', body: JSON.stringify({ q }) });
  return response.json();
}

const edited = { ...kTarif, alternatives: [...kTarif.alternatives, kQuestion] };

test('only whoever owns the data folder may speak to the server', () => {
  assert.equal(statSync(join(data, 'quesaco.sock')).mode & 0o777, 0o600);
});

test('what was handed over can be read, the same questions together', async () => {
  for (const q of [kQuestion, kQuestion.toUpperCase(), kVariant]) {
    assert.equal((await ask(q)).band, 'handoff');
  }
  const found = await until(async () => {
    const groups = await lines('unanswered', '--json');
    return groups.length === 2 && groups;
  }, 'both are written');
  assert.equal(found[0].q, kQuestion.toUpperCase());
  assert.equal(found[0].count, 2);
  assert.equal(found[0].band, 'handoff');
  assert.deepEqual(found[0].examples, [kQuestion.toUpperCase(), kQuestion]);
  assert.equal(found[1].q, kVariant);
  assert.ok(found[0].entries[0].confidence < 0.5);
  assert.deepEqual(await lines('unanswered', '--json', '--since', '2999-01-01'), []);
  const refused = await quesaco(['unanswered', '--since', 'hier']);
  assert.equal(refused.status, 1);
  assert.match(refused.stderr, /« hier » n'est pas une date : écrivez AAAA-MM-JJ/);
  const { stdout } = await quesaco(['unanswered', '--csv']);
  assert.match(stdout, /^\ufeffquestion;fois;.*\r\n/);
});

test('a message can be read, and cannot run as a formula', async () => {
  const body = { name: '=HYPERLINK("http://x")', email: 'a@b.fr', message: 'Bonjour', consent: true };
  const response = await fetch(`${server.url}/api/contact`, { method: 'POST', body: JSON.stringify(body) });
  const { receipt } = await response.json();
  const [message] = await lines('messages', '--json');
  assert.equal(message.receipt, receipt);
  assert.equal(message.state, 'new');
  assert.equal(message.message, 'Bonjour');
  const { stdout } = await quesaco(['messages', '--csv']);
  assert.match(stdout, /;"'=HYPERLINK/);
});

test('an edit can be tried: it says which replies would change, and changes none', async () => {
  const { status, stdout } = await quesaco(['edit', 'tarif', '--from', file('tarif.json', edited), '--dry-run']);
  assert.equal(status, 0);
  assert.match(stdout, /Où ranger mon vélo.*\n +transmise → answer tarif/i);
  assert.equal((await ask(kQuestion)).band, 'handoff');
  assert.equal((await lines('history', 'tarif', '--json')).length, 1);
});

test('an edit is answered once its command returns, a variant of its wording too', async () => {
  const seed = readFileSync(join(site.corpus, 'entries/adhesion.json'), 'utf8');
  const { status, stdout } = await quesaco(['edit', 'tarif', '--from', file('tarif.json', edited)]);
  assert.equal(status, 0);
  assert.match(stdout, /Révision 2 en ligne/);
  for (const q of [kQuestion, kVariant]) {
    const { band, entries } = await ask(q);
    assert.deepEqual([q, band, entries[0]?.id], [q, 'answer', 'tarif']);
  }
  const [first, second] = await lines('history', 'tarif', '--json');
  assert.deepEqual([first.revision, first.author], [1, 'seed']);
  assert.equal(second.revision, 2);
  assert.notEqual(second.author, 'seed');
  assert.ok(!first.entry.alternatives.includes(kQuestion));
  assert.ok(second.entry.alternatives.includes(kQuestion));
  assert.equal(readFileSync(join(site.corpus, 'entries/adhesion.json'), 'utf8'), seed, 'as it was');
});

test('of two editors the second is told what changed, and loses nothing', async () => {
  const from = file('second.json', { ...kTarif, answer: 'Dix euros.' });
  const refused = await quesaco(['edit', 'tarif', '--from', from, '--revision', '1']);
  assert.equal(refused.status, 1);
  assert.match(refused.stderr, /a changé depuis la révision 1.*alternatives.*--revision 2/s);
  assert.match(readFileSync(from, 'utf8'), /Dix euros/);
});

test('a mistake is named with its file and line', async () => {
  const from = file('wrong.json', { ...kTarif, alternatives: ['liste des communes'] });
  const { status, stderr } = await quesaco(['edit', 'tarif', '--from', from]);
  assert.equal(status, 1);
  assert.match(stderr, /liste des communes.*wrong\.json:\d+/);
});

test('the site can be exported, and the export brings nothing new', async () => {
  const into = join(scratch, 'export');
  assert.equal((await quesaco(['export', '--into', into])).status, 0);
  assert.ok(readFileSync(join(into, 'entries/adhesion.json'), 'utf8').includes(kQuestion));
  const { stdout } = await quesaco(['import-site', into, '--dry-run']);
  assert.match(stdout, /tarif/, 'the seed has not said it yet');
  const again = await quesaco(['export', '--into', into]);
  assert.equal(again.status, 1, 'never over a folder that is there');
});

test('a folder is taken over, but for what the staff edited', async () => {
  const mail = entry('messagerie', 'Fournissez-vous une messagerie sécurisée ?', 'Oui.', []);
  site.hold({ ...kTarif, answer: 'Dix euros.' }, { ...kCommunes, answer: 'Dix communes.' }, mail);
  const dry = await quesaco(['import-site', site.corpus, '--dry-run']);
  assert.match(dry.stdout, /nouveau {2}messagerie\nchangé {2}communes\nen conflit {2}tarif/);
  assert.equal((await lines('history', 'communes', '--json')).length, 1);
  assert.equal((await quesaco(['import-site', site.corpus])).status, 0);
  assert.equal((await ask('une messagerie sécurisée est fournie ?')).entries[0].id, 'messagerie');
  assert.match((await ask('liste des communes')).entries[0].html, /Dix communes/);
  assert.match((await ask('Quel est le tarif ?')).entries[0].html, /Nous ne faisons pas payer/);
});

test('a restart keeps the edit', async () => {
  const replies = async () => {
    const asked = await Promise.all([kQuestion, kVariant, 'liste des communes'].map(ask));
    return asked.map(({ band, entries }) => [band, entries]);
  };
  const before = await replies();
  assert.equal(before[0][1][0].id, 'tarif');
  assert.equal(await server.stop(), 0);
  assert.ok(!existsSync(join(data, 'quesaco.sock')));
  server = await start();
  assert.deepEqual(await replies(), before);
  assert.match(server.log(), /« tarif » a changé dans le dossier/);
});

test('killed while it publishes, it comes back with the old or the new, never a mixture', async () => {
  for (let i = 0; i < kKills; ++i) {
    const wording = `trottoir numéro ${i}`;
    const next = { ...edited, answer: `Réponse ${i}.`, alternatives: [...edited.alternatives, wording] };
    const editing = quesaco(['edit', 'tarif', '--from', file('killed.json', next)]);
    await pause(Math.random() * 500); // the moment is the matter here: it is not waited for
    await server.kill();
    const { status } = await editing;
    server = await start();
    const history = await lines('history', 'tarif', '--json');
    const isNew = history.at(-1).entry.answer === next.answer;
    assert.ok(isNew || status !== 0, 'what was acknowledged is kept');
    const { html } = (await ask('Quel est le tarif ?')).entries[0];
    assert.equal(html.includes(`Réponse ${i}.`), isNew);
    assert.equal((await ask(wording)).band === 'answer', isNew);
  }
});

test('without a server the commands say what to do', async () => {
  const { status, stderr } = await quesaco(['unanswered'], scratch);
  assert.equal(status, 3);
  assert.match(stderr, /lancez « quesaco serve »/);
});

test('a site that nobody edited is exported byte for byte', { skip: !shared.data }, async () => {
  const into = join(scratch, 'ours');
  assert.equal((await quesaco(['export', '--into', into], shared.data)).status, 0);
  const { stdout } = await promisify(execFile)('diff', ['-r', into, join(root, 'corpus/cpts')]);
  assert.equal(stdout, '');
});
