import assert from 'node:assert/strict';
import { test } from 'node:test';
import { sentence } from './audit-view';

test('what was done is told in French', () =>
  assert.equal(
    sentence({ action: 'account.invite', subject: 'Camille', detail: 'editor' }),
    'a invité Camille avec le rôle « Rédaction »',
  ));
test('what is not known is told as it came', () =>
  assert.equal(sentence({ action: 'site.move', subject: 'a', detail: undefined }), 'site.move, a'));
