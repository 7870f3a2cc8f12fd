export const texts = {
  search: 'Chercher une réponse',
  noneFound: 'Aucune réponse ne contient ces mots. Essayez-en d’autres.',
} as const;
