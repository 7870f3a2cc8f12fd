// The CSV that `quesaco import` reads.
const columns = ['id', 'section', 'question', 'alternatives', 'answer', 'source'];
const cell = (text) => `"${text.replaceAll('"', '""')}"`;

/**
 * @typedef {{id: string, section: string, question: string, alternatives: string[],
 *   answer: string, source: string}} Entry
 */

/** @param {Entry[]} entries */
export const toCsv = (entries) =>
  [
    columns.join(','),
    ...entries.map((entry) =>
      columns.map((name) => cell([entry[name]].flat().join('|'))).join(','),
    ),
    '',
  ].join('\n');
