import { plural } from '../shell/format';

export const texts = {
  title: 'Effet de ce changement',
  trying: 'Essai sur les questions déjà posées…',
  none: (asked: number) => `Aucune des ${plural(asked, 'question essayée', 'questions essayées')} ne change de réponse.`,
  some: (changed: number, asked: number) =>
    `${changed < 2 ? '1 question changera' : `${plural(changed, '', 'questions')} changeront`} de réponse, sur ${plural(asked, 'essayée', 'essayées')}.`,
  verdicts: { worse: 'Moins bien', better: 'Mieux', other: 'Autre réponse' },
  times: (times: number) => (times === 0 ? 'question d’essai' : `posée ${plural(times, 'fois', 'fois')}`),
  before: 'Avant :',
  after: 'Après :',
  nothing: 'pas de réponse, l’équipe est proposée',
  choice: 'choix entre',
  clash: (text: string, question: string) =>
    `« ${text} » figure déjà dans la réponse « ${question} ». Retirez-la d’ici ou de là-bas : une question ne peut mener à deux réponses.`,
} as const;
