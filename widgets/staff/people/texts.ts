const kRoles = { reader: 'Lecture', editor: 'Rédaction', administrator: 'Administration' } as const;

function roleName(role: string): string {
  return role in kRoles ? kRoles[role as keyof typeof kRoles] : role;
}

export const texts = {
  title: 'Équipe',
  lead: 'Qui peut entrer ici, et ce que chacun peut y faire.',
  name: 'Nom',
  role: 'Rôle',
  roles: kRoles,
  rolesHint:
    'Lecture : tout voir. Rédaction : répondre, rattacher, régler. Administration : en plus, gérer l’équipe.',
  state: 'État',
  states: { invited: 'Invité, n’est pas encore entré', active: 'Peut entrer', deactivated: 'Ne peut plus entrer' },
  totp: 'Code à six chiffres',
  yes: 'oui',
  no: 'non',
  actions: 'Actions',
  invite: 'Inviter quelqu’un',
  inviteNow: 'Créer l’invitation',
  needName: 'Indiquez le nom de la personne.',
  reset: 'Nouveau lien',
  resetting: (name: string) => `Nouveau lien pour ${name}`,
  roleOf: (name: string) => `Rôle de ${name}`,
  deactivate: 'Désactiver',
  deactivating: (name: string) => `Désactiver ${name}`,
  activate: 'Réactiver',
  activating: (name: string) => `Réactiver ${name}`,
  link: (name: string) => `Lien pour ${name}`,
  linkHint: 'Transmettez-le à cette personne par un moyen sûr : il sert une seule fois, et n’est plus montré ensuite.',
  copy: 'Copier le lien',
  copied: 'Lien copié.',
  notCopied: 'Le navigateur a refusé la copie : sélectionnez le lien et copiez-le.',
  changed: 'C’est enregistré.',
  undone: 'C’est annulé.',
  audit: 'Journal',
  auditHint: 'Qui a fait quoi, du plus récent au plus ancien.',
  auditEmpty: 'Rien encore. Les entrées, les invitations et les changements s’inscriront ici, dès qu’ils ont lieu.',
  when: 'Quand',
  who: 'Qui',
  what: 'Ce qui a été fait',
  /** By the server's word for it: what somebody did, to whom or to what, and how. */
  acts: {
    'account.invite': (name, role) => `a invité ${name} avec le rôle « ${roleName(role)} »`,
    'account.accept': () => 'a suivi son lien et choisi son mot de passe',
    'account.reset': (name) => `a créé un nouveau lien pour ${name}`,
    'account.role': (name, role) => `a donné à ${name} le rôle « ${roleName(role)} »`,
    'account.deactivate': (name) => `a désactivé le compte de ${name}`,
    'account.reactivate': (name) => `a réactivé le compte de ${name}`,
    'account.password': () => 'a changé son mot de passe',
    'second_factor.add': () => 'a ajouté le code à six chiffres à son compte',
    'second_factor.remove': () => 'a retiré le code à six chiffres de son compte',
    'session.open': () => 'a ouvert une session',
    'session.close': () => 'a fermé ses sessions',
    'message.erase': (receipt) => `a supprimé le message ${receipt}`,
  } as Record<string, (subject: string, detail: string) => string>,
} as const;
