import type { ColumnDefinition } from '../../src/grammar-contract/edition.js';

/** The seven columns of the table of applications, in form order. There is no subtotal for 法人或其他组织. */
export const applicantColumns = [
  { key: 'naturalPerson', label: '自然人' },
  { key: 'business', label: '商业企业', group: '法人或其他组织' },
  { key: 'research', label: '科研机构', group: '法人或其他组织' },
  { key: 'publicInterest', label: '社会公益组织', group: '法人或其他组织' },
  { key: 'legalService', label: '法律服务机构', group: '法人或其他组织' },
  { key: 'otherOrganization', label: '其他', group: '法人或其他组织' },
  { key: 'total', label: '总计' },
] as const satisfies readonly ColumnDefinition[];

export const applicantKeys = [
  'naturalPerson',
  'business',
  'research',
  'publicInterest',
  'legalService',
  'otherOrganization',
  'total',
] as const;
