import { toCsv } from '../export/to-csv.js';
import { toJson } from '../export/to-json.js';
import type { Locale } from '../finding/message.js';
import { commandLineWordsOf } from '../finding/messages/command-line/words-of.js';
import { type Environment, exitStatus } from './environment.js';
import { readReports } from './read-report.js';

export interface RecordsSettings {
  readonly csv?: boolean;
  readonly json?: boolean;
  readonly bom?: boolean;
  readonly encoding?: string;
  readonly locale: Locale;
}

/** `zfxxgk records`: every statutory figure of the reports as CSV or JSON. */
export async function runRecords(files: readonly string[], settings: RecordsSettings, environment: Environment): Promise<number> {
  const { parsed, hasTrouble } = await readReports(files, environment, commandLineWordsOf(settings.locale), settings.encoding);
  const named = parsed.map(({ name, inFile }) => ({ name, report: inFile([]).report }));
  environment.write(
    settings.json
      ? `${JSON.stringify(
          named.map(({ name, report }) => ({ name, ...toJson(report) })),
          null,
          2,
        )}\n`
      : toCsv(named, { byteOrderMark: settings.bom ?? false }),
  );
  return hasTrouble ? exitStatus.trouble : exitStatus.ok;
}
