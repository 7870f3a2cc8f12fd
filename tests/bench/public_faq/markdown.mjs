// The body of a fiche as Markdown. What leads elsewhere (forms, addresses, pictures) is left out.
import { child, textOf } from './tree.mjs';

const escape = (text) => text.replace(/[\\`*_[\]<>|]/g, '\\$&');
const paragraph = (node) => [escape(textOf(node))];
const blocksOf = (node) => (node.children ?? []).flatMap(blocks);
const join = (parts) => parts.filter(Boolean).join('\n\n');
const titleOf = (node) => escape(textOf(child(node, 'Titre') ?? {}));

const under = (before, after) => (node) => [before + titleOf(node) + after, ...blocksOf(node)];

/** @param {string} marker of every item, whose further lines are indented by as much */
const list = (node, marker) => {
  const indent = `\n${' '.repeat(marker.length)}`;
  const items = node.children.map((item) => marker + join(blocksOf(item)).replaceAll('\n', indent));
  return [items.join('\n')];
};

/** A row is an item: its cells are often merged, which Markdown's tables do not know. */
const table = (node) => {
  const rows = node.children.filter((each) => each.name === 'Rangée');
  const line = (row) => `- ${row.children.map((cell) => escape(textOf(cell))).join(' : ')}`;
  return [titleOf(node), rows.map(line).join('\n')];
};

const aside = (node) => [
  `> **${titleOf(node)}** : ${join(blocksOf(node)).replaceAll('\n', '\n> ')}`,
];

const kinds = {
  Paragraphe: paragraph,
  Liste: (node) => list(node, node.attributes.type === 'numero' ? '1. ' : '- '),
  Tableau: table,
  Chapitre: under('### ', ''),
  SousChapitre: under('#### ', ''),
  Situation: under('**', '**'),
  Cas: under('**', '**'),
  ANoter: aside,
  ASavoir: aside,
  Attention: aside,
  Rappel: aside,
};
for (const name of ['Introduction', 'Texte', 'ListeSituations', 'BlocCas', 'FragmentConditionne']) {
  kinds[name] = blocksOf;
}

/** The blocks of Markdown that an element stands for, none for those left out. */
const blocks = (node) => kinds[node.name]?.(node) ?? [];

/** @returns {string} the answer of a fiche, given its element "Publication" */
export const answerOf = (publication) => join(blocksOf(publication)).replace(/ +$/gm, '');
