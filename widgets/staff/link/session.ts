import { api } from './api';
import { among, nothingMore, shape, text, truth, listOf, type Read } from './read';

const role = among('reader', 'editor', 'administrator');
const account = shape({ name: text, role, totp: truth });
const session = shape({ account, csrf: text, ends_at: text });
const link = shape({ name: text, purpose: among('invitation', 'reset') });
const secret = shape({ secret: text, uri: text, svg: text });

export type Role = Read<typeof role>;
export type Account = Read<typeof account>;
export type Link = Read<typeof link>;
export type Secret = Read<typeof secret>;

async function begin(reply: Promise<Read<typeof session>>): Promise<Account> {
  const { account, csrf } = await reply;
  api.csrf = csrf;
  return account;
}

export const sessions = {
  current: () => begin(api.get('session', {}, session)),
  login: (name: string, password: string, code?: string) =>
    begin(api.send('POST', 'login', { name, password, ...(code ? { code } : {}) }, session)),
  logout: () => api.send('POST', 'logout', {}, nothingMore),
  link: (token: string) => api.get('link', { token }, link),
  redeem: (token: string, password: string) => begin(api.send('POST', 'link', { token, password }, session)),
  changePassword: (old: string, next: string) => api.send('POST', 'password', { old, new: next }, nothingMore),
  startTotp: () => api.send('POST', 'totp', {}, secret),
  confirmTotp: (secret: string, code: string) =>
    api.send('POST', 'totp/confirm', { secret, code }, shape({ recovery: listOf(text) })).then((reply) => reply.recovery),
  endTotp: (password: string) => api.send('DELETE', 'totp', { password }, nothingMore),
};
