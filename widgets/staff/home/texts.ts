export const texts = {
  title: 'Accueil',
  todo: 'À faire',
  nothing: 'Rien à faire pour l’instant. Les questions sans réponse, les messages et les réponses à relire s’annonceront ici.',
  firstRun: 'Pour commencer',
  done: 'Fait :',
} as const;
