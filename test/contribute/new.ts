/**
 * `npm run new -- wording|layout|edition|rule NAME`: writes a working skeleton with its example and test, and registers it.
 * Everything it writes passes the tests as it stands; replace the sample by yours.
 */
import { fileURLToPath } from 'node:url';
import { plan, writePlan } from './plan.js';

const root = fileURLToPath(new URL('../..', import.meta.url));
try {
  const [kind = '', name = ''] = process.argv.slice(2);
  const { written, next } = writePlan(root, plan(root, kind, name));
  console.log(`${written.join('\n')}\n\n${next}`);
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}
