// server/api/openapi.json, asyncapi.json and staff/openapi.json, and what they say of a message.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import Ajv from 'ajv/dist/2020.js';

const folder = new URL('../../../server/api/', import.meta.url);
// The documents compose schemas from parts that leave the type to each other.
const ajv = new Ajv({ allErrors: true, strictTypes: false });

function load(name) {
  const url = new URL(name, folder).href;
  const document = JSON.parse(readFileSync(new URL(url), 'utf8'));
  ajv.addSchema(document, url);
  return { document, url };
}

const openapi = load('openapi.json');
const asyncapi = load('asyncapi.json');
const staffApi = load('staff/openapi.json');
// Ajv takes a document itself for a schema, and would take its fields for misspelt keywords.
ajv.addVocabulary([...new Set([openapi, asyncapi, staffApi].flatMap(({ document }) => Object.keys(document)))]);

const kChannel = '#/channels/conversation/messages/';

const escaped = (name) => name.replaceAll('~', '~0').replaceAll('/', '~1');

function validator({ url }, pointer) {
  const validate = ajv.getSchema(url + pointer);
  assert.ok(validate, `no schema at ${pointer}`);
  return validate;
}

function problems(validate, value) {
  if (validate(value)) return [];
  return validate.errors.map(({ instancePath, message }) => `${instancePath || 'it'} ${message}`);
}

/** Every operation of a description, with a request that its examples make. */
function operationsOf({ document }) {
  return Object.entries(document.paths).flatMap(([path, methods]) =>
    Object.entries(methods).map(([method, operation]) => {
      const query = new URLSearchParams((operation.parameters ?? []).map(({ name, example }) => [name, example]));
      const body = operation.requestBody?.content['application/json'].example;
      return { method, path, query, body, statuses: Object.keys(operation.responses), security: operation.security ?? document.security };
    }),
  );
}

function bodyProblemsOf(description, { method, path }, body) {
  const pointer = `#/paths/${escaped(path)}/${method}/requestBody/content/application~1json/schema`;
  return problems(validator(description, pointer), body);
}

function replyProblemsOf(description, { method, path }, { status, type, body }) {
  const response = description.document.paths[path][method].responses[status];
  if (!response) return [`status ${status} is not described`];
  const pointer = response.$ref ?? `#/paths/${escaped(path)}/${method}/responses/${status}`;
  return problems(validator(description, `${pointer}/content/${escaped(type)}/schema`), body);
}

/** Every operation of openapi.json. */
export const operations = () => operationsOf(openapi);

/** What is wrong with a request body, as far as openapi.json tells; empty where nothing is. */
export const bodyProblems = (path, body) => bodyProblemsOf(openapi, { method: 'post', path }, body);

/** What is wrong with a reply that openapi.json describes under this path, method and status. */
export const replyProblems = (operation, reply) => replyProblemsOf(openapi, operation, reply);

/** The same of staff/openapi.json. */
export const staff = {
  operations: () => operationsOf(staffApi),
  bodyProblems: (operation, body) => bodyProblemsOf(staffApi, operation, body),
  replyProblems: (operation, reply) => replyProblemsOf(staffApi, operation, reply),
  schemas: staffApi.document.components.schemas,
};

/** What is wrong with a frame that should be this message of asyncapi.json. */
export function frameProblems(message, frame) {
  return problems(validator(asyncapi, `${kChannel}${message}/payload`), frame);
}

/** The messages that may answer this one. */
export function repliesTo(operation) {
  return asyncapi.document.operations[operation].reply.messages.map(({ $ref }) => $ref.slice(kChannel.length));
}

export const messages = Object.keys(asyncapi.document.channels.conversation.messages);

/** Every schema that has a name, by that name. */
export const schemas = { ...openapi.document.components.schemas, ...asyncapi.document.components.schemas };

/** Whether the dialect itself accepts a schema. */
export const isSchema = (schema) => ajv.validateSchema(schema);
