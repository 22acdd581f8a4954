/** Whether an answer is one that GitHub publishes for a request (github-openapi.json). */
import { readFileSync } from 'node:fs';
import { Ajv2020 } from 'ajv/dist/2020.js';
import * as z from 'zod/mini';

const schema = z.record(z.string(), z.unknown());
const source = new URL('github-openapi.json', import.meta.url);
const description = z
  .object({
    answers: z.record(z.string(), z.record(z.string(), schema)),
    $defs: z.record(z.string(), schema),
  })
  .parse(JSON.parse(readFileSync(source, 'utf8')));

const ajv = new Ajv2020({
  allErrors: true,
  allowUnionTypes: true,
  formats: {
    'date-time': /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d+)?Z$/,
    email: /^[^@\s]+@[^@\s]+$/,
    uri: (text: string) => URL.canParse(text),
    int64: { type: 'number', validate: Number.isSafeInteger },
  },
});
// Checked against the schema of schemas once, not with each answer.
ajv.addVocabulary(['answers']);
ajv.addSchema({ $id: 'github', ...description });
const errorShape = 'github#/$defs/basic-error';
const pointer = (name: string) => encodeURIComponent(name.replaceAll('~', '~0').replaceAll('/', '~1'));

const routes = Object.keys(description.answers).map((route) => ({
  route,
  shape: new RegExp(`^${route.replace(/\{[^}]+\}/g, '[^/]+')}$`),
}));

/** The routes, `GET /repos/{owner}/{repo}` and so on, that none of these requests is for. */
export function unasked(requests: readonly { readonly method: string; readonly path: string }[]) {
  const asked = requests.map(({ method, path }) => routeOf(method, path));
  return routes.map(({ route }) => route).filter((route) => !asked.includes(route));
}

function routeOf(method: string, path: string): string | undefined {
  return routes.find(({ shape }) => shape.test(`${method} ${path.replace(/\?.*$/, '')}`))?.route;
}

/**
 * What is wrong with an answer; empty when nothing is. `path`: with or without a query. An error may have any status: few
 * are published by endpoint, but all have one shape.
 */
export function faultsOf(method: string, path: string, status: number, body: unknown): readonly string[] {
  const route = routeOf(method, path);
  if (route === undefined) return [`${method} ${path} is not published`];
  const published = description.answers[route]?.[status];
  if (!published && status < 400) return [`${status} of ${route} is not published`];
  const validate = ajv.compile({
    $ref: published ? `github#/answers/${pointer(route)}/${status}` : errorShape,
  });
  if (validate(body)) return [];
  return (validate.errors ?? []).map(({ instancePath, message }) => `${instancePath} ${message ?? ''}`);
}
