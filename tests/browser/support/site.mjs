import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const kLanguage = fileURLToPath(new URL('../../../corpus/language', import.meta.url));
const kSite = {
  name: 'La CPTS',
  assistant: 'Quésaco',
  greeting: 'Bonjour.',
  quick: ['tarif'],
  contact: { reply_time: '3 jours' },
  allowed_origins: [],
  accent: '#1f6f8b',
};
const kOutOfScope = [
  'Quel temps fera-t-il demain ?',
  'horaires de la piscine',
  "J'ai oublié mon mot de passe",
  'recette de la tarte aux pommes',
];

export function entry(id, question, answer, alternatives) {
  const common = { kind: 'faq', source: { title: 'FAQ' }, see_also: [], status: 'published' };
  return { id, question, answer, alternatives, ...common };
}

export const kTarif = entry(
  'tarif',
  "Est-ce que l'adhésion est payante ?",
  'Nous ne faisons pas payer.',
  ['Quel est le tarif ?', "c'est gratuit ?", 'montant de la cotisation'],
);
export const kCommunes = entry(
  'communes',
  'Quel est le territoire ?',
  'Neuf communes sont couvertes.',
  ['Quelles villes sont couvertes ?', 'liste des communes', 'zone géographique'],
);

/** A corpus of two entries, small enough to be learned at once, that a test may change. */
export class Site {
  #folder = mkdtempSync(join(tmpdir(), 'quesaco-site-'));
  corpus = join(this.#folder, 'cpts');

  /** `settings` stand in site.json, before the usual ones. */
  constructor(settings = {}) {
    mkdirSync(join(this.corpus, 'entries'), { recursive: true });
    symlinkSync(kLanguage, join(this.#folder, 'language'));
    this.#write('site.json', { ...kSite, ...settings });
    this.#write('out_of_scope.json', { questions: kOutOfScope });
    this.hold(kTarif, kCommunes);
  }

  /** Writes entries/adhesion.json, and gives its lines. */
  hold(...entries) {
    return this.#write('entries/adhesion.json', { section: 'Adhésion', entries }).split('\n');
  }

  remove() {
    rmSync(this.#folder, { recursive: true });
  }

  #write(file, content) {
    const text = JSON.stringify(content, undefined, 2);
    writeFileSync(join(this.corpus, file), text);
    return text;
  }
}
