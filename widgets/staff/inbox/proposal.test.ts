import assert from 'node:assert/strict';
import { test } from 'node:test';
import { proposalOf } from './proposal';

const proposal = { id: 'tarif', question: 'Est-ce payant ?', confidence: 0.2 };

test('one in twenty is worth proposing', () => assert.equal(proposalOf({ proposal }), proposal));
test('less is a guess', () => assert.equal(proposalOf({ proposal: { ...proposal, confidence: 0.19 } }), undefined));
test('there may be none', () => assert.equal(proposalOf({ proposal: undefined }), undefined));
