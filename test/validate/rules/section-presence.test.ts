import { describe, it } from 'vitest';
import { edition2019, edition2021 } from '../../../grammar/index.js';
import { sectionPresence } from '../../../src/validate/rules/section-presence.js';
import { composeReport } from '../../support/compose-report.js';
import { expectFindings, expectValid, textRange } from '../../support/rule-harness.js';

describe('section-presence', () => {
  it('accepts the six sections', () => {
    expectValid(sectionPresence, composeReport(edition2021));
    expectValid(sectionPresence, composeReport(edition2019));
  });

  it('tells a heading that is not above its content, as a loss in reading', () => {
    const report = composeReport(edition2021, {}, { sections: { 1: { heading: null } } });
    const [start] = textRange(report, '（一）主动公开');
    expectFindings(sectionPresence, report, [
      {
        code: 'section/heading-missing',
        severity: 'warning',
        cause: 'reading',
        range: [start, start],
        data: { section: 1, heading: '总体情况' },
      },
    ]);
  });

  it('lays a section that is not there to the agency only between sections that kept their headings', () => {
    const report = composeReport(edition2021, {}, { sections: { 5: null } });
    const [start] = textRange(report, '六、其他需要报告的事项');
    expectFindings(sectionPresence, report, [
      {
        code: 'section/missing',
        severity: 'error',
        cause: 'agency',
        range: [start, start],
        data: { section: 5, heading: '存在的主要问题及改进情况' },
      },
    ]);
    const cut = composeReport(edition2021, {}, { sections: { 6: null } });
    const end = cut.sections.at(-1)?.range[1] ?? 0;
    expectFindings(sectionPresence, cut, [{ code: 'section/missing', cause: 'reading', range: [end, end], data: { section: 6 } }]);
  });

  it('has nothing to say about a text without any section', () => {
    expectValid(sectionPresence, composeReport(edition2021, {}, { order: [] }));
  });
});
