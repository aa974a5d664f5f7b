import { describe, expect, it } from 'vitest';
import { toJunit } from '../../src/export/to-junit.js';
import { checkedReport, finding } from '../support/checked-report.js';

describe('toJunit', () => {
  it('makes errors failures, lets warnings pass and skips what is suppressed', () => {
    const suppression = { report: '', fingerprint: '', code: '', message: '', reason: '已核实' };
    const warning = finding({ severity: 'warning', code: 'test/warning' });
    const xml = toJunit([checkedReport([finding(), warning], { suppressed: [{ finding: finding({ code: 'test/known' }), suppression }] })]);
    expect(xml).toBe(
      [
        '<?xml version="1.0" encoding="UTF-8"?>',
        '<testsuites name="zfxxgk" tests="3" failures="1" errors="0" skipped="1">',
        '  <testsuite name="报告/青禾 区.txt" tests="3" failures="1" errors="0" skipped="1">',
        `    <testcase classname="报告/青禾 区.txt" name="test/probe ${finding().fingerprint}">`,
        '      <failure type="agency" message="test/probe {&quot;sum&quot;:1}">报告/青禾 区.txt:1:1</failure>',
        '    </testcase>',
        `    <testcase classname="报告/青禾 区.txt" name="test/warning ${warning.fingerprint}">`,
        '      <system-out>报告/青禾 区.txt:1:1 warning: test/warning {&quot;sum&quot;:1}</system-out>',
        '    </testcase>',
        `    <testcase classname="报告/青禾 区.txt" name="test/known ${finding({ code: 'test/known' }).fingerprint}">`,
        '      <skipped message="已核实"/>',
        '    </testcase>',
        '  </testsuite>',
        '</testsuites>',
        '',
      ].join('\n'),
    );
  });

  it('gives a report without findings one case that passes', () => {
    const xml = toJunit([checkedReport([])]);
    expect(xml).toContain('tests="1" failures="0"');
    expect(xml).toContain('<testcase classname="报告/青禾 区.txt" name="zfxxgk"/>');
  });

  it('escapes what XML reserves and replaces what it forbids', () => {
    const xml = toJunit([checkedReport([], { name: 'a<b>&"c"\u0000\ud800\n' })]);
    expect(xml).toContain('name="a&lt;b&gt;&amp;&quot;c&quot;\ufffd\ufffd&#10;"');
  });
});
