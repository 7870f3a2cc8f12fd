/** What the scripted server says of itself, before any question. */
const kWelcome = {
  type: 'welcome',
  site: { name: 'La CPTS', accent: '#7a1f5c' },
  quick: [{ id: 'tarif', question: 'Est-ce payant ?' }],
};

export const kEntry = {
  id: 'tarif',
  kind: 'faq',
  question: 'Est-ce payant ?',
  html: '<p>Non, <strong>rien</strong> à payer.</p>',
  voices: [],
  see_also: [],
};

/** The frame of an answer that is this entry. */
export const answerOf = (entry) => ({ type: 'answer', ref: 'r1', band: 'answer', entries: [entry], parts: [] });

/** What is no question: an opinion is taken, anything else refused, as a server that does not know it would. */
const replyToOthers = ({ type }) =>
  type === 'feedback' ? { type: 'ok' } : { type: 'error', code: 'unknown', message: 'Requête inconnue.' };

/**
 * Stands between the page and the server: `reply(request)` gives the frame that answers a question,
 * or nothing where the page is to wait. Gives the questions and opinions so far, which grow.
 */
export async function script(page, reply) {
  const requests = [];
  await page.routeWebSocket(/\/ws$/, (socket) => {
    socket.onMessage((text) => {
      const { id, ...request } = JSON.parse(text);
      const isQuestion = ['ask', 'entry'].includes(request.type);
      if (isQuestion || request.type === 'feedback') requests.push(request);
      const frame = isQuestion ? reply(request) : replyToOthers(request);
      if (frame) socket.send(JSON.stringify({ ...frame, id }));
    });
    socket.send(JSON.stringify(kWelcome));
  });
  return requests;
}
