// Reads a resource from standard input and prints how many microseconds the validator of fhir takes for it: the median of nine runs after two, each of at least a
// quarter of a second. Time to parse the text is counted, as our validation starts from the text as well.
import { Fhir } from 'fhir/fhir.js';
import { text } from 'node:stream/consumers';

const resource = await text(process.stdin);
const fhir = new Fhir();

function run() {
  const begin = process.hrtime.bigint();
  let times = 0;
  let elapsed = 0n;
  while (elapsed < 250_000_000n) {
    fhir.validate(JSON.parse(resource), { errorOnUnexpected: true });
    times += 1;
    elapsed = process.hrtime.bigint() - begin;
  }
  return Number(elapsed) / 1000 / times;
}

const runs = Array.from({ length: 11 }, run).slice(2).sort((a, b) => a - b);
process.stdout.write(runs[4].toFixed(1));
