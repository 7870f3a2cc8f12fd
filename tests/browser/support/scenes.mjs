/** What to show, and how to get there from the open chat. */
export const kScenes = {
  opening: async () => {},
  answer: async (chat) => {
    await chat.ask("l'adhésion est-elle payante ?");
    await chat.answers.waitFor();
  },
  myth: async (chat) => {
    await chat.ask('Le projet de la CPTS ne concerne-t-il qu’une profession ?');
    await chat.answers.or(chat.choices).first().waitFor();
  },
  choices: async (chat) => {
    await chat.ask('adhésion');
    await chat.answers.or(chat.choices).first().waitFor();
  },
  corrected: async (chat) => {
    await chat.ask("l'adehsion est-elle payante ?");
    await chat.asTyped.waitFor();
    await chat.answers.or(chat.choices).first().waitFor();
  },
  greeting: async (chat) => {
    await chat.ask('bonjour');
    await chat.notice.waitFor();
  },
  emergency: async (chat) => {
    await chat.ask("j'ai mal à la poitrine");
    await chat.notice.waitFor();
  },
  offer: async (chat) => {
    await chat.ask('horaires de la piscine');
    await chat.offer.waitFor();
  },
  form: async (chat) => {
    await chat.askTeam('horaires de la piscine');
  },
  errors: async (chat) => {
    await kScenes.form(chat);
    await chat.form.submit.click();
    await chat.form.errors.first().waitFor();
  },
  receipt: async (chat) => {
    await kScenes.form(chat);
    await chat.form.fill({ name: 'Claire Martin', email: 'claire.martin@exemple.fr' });
    await chat.form.submit.click();
    await chat.receipt.waitFor();
  },
};
