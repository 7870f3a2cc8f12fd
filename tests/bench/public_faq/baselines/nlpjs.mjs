// NLP.js with its default settings: an intent per entry, taught its question, its wordings and how
// its answer begins.
import { Nlp, containerBootstrap } from '@nlpjs/basic';
import { LangFr } from '@nlpjs/lang-fr';

const kOpening = 400; // characters; whole answers train for minutes and are found less often

/** @returns {Promise<(q: string) => Promise<string[]>>} asks for ids of entries, best first */
export async function openNlpJs(entries) {
  // Not dockStart(): it gives all callers the same model, which would then know from one split the
  // queries of the next.
  const container = await containerBootstrap();
  container.use(Nlp);
  container.use(LangFr);
  const nlp = container.get('nlp');
  Object.assign(nlp.settings, { autoSave: false, autoLoad: false });
  nlp.nluManager.settings.log = false;
  nlp.addLanguage('fr');
  for (const { id, question, alternatives, answer } of entries) {
    const texts = [question, ...alternatives, answer.slice(0, kOpening)];
    for (const text of texts) nlp.addDocument('fr', text, id);
  }
  await nlp.train();
  return async (q) => {
    const { classifications } = await nlp.process('fr', q);
    return classifications
      .filter(({ intent, score }) => intent !== 'None' && score > 0)
      .map(({ intent }) => intent);
  };
}
