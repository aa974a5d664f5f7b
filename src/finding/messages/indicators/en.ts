const grounds: Readonly<Record<string, string>> = {
  stateSecret: 'state secrets',
  prohibitedByLaw: 'disclosure prohibited by another law or administrative regulation',
  safetyStability: 'danger to national, public or economic security or social stability',
  thirdParty: 'protection of third parties',
  internalAffairs: 'internal affairs',
  processInformation: 'information of the deliberative process',
  enforcementFile: 'administrative enforcement files',
  administrativeInquiry: 'matters of administrative inquiry',
};

const applicants: Readonly<Record<string, string>> = {
  naturalPerson: 'natural persons',
  business: 'commercial enterprises',
  research: 'research institutions',
  publicInterest: 'public-interest organizations',
  legalService: 'legal-service institutions',
  otherOrganization: 'other organizations',
};

const procedures: Readonly<Record<string, string>> = {
  review: 'Administrative reconsideration',
  litigation: 'Administrative litigation (direct and after reconsideration together)',
  directLitigation: 'Litigation without prior reconsideration',
  postReviewLitigation: 'Litigation after reconsideration',
};

function each(prefix: string, names: Readonly<Record<string, string>>, define: (name: string) => string): [string, string][] {
  return Object.entries(names).map(([key, name]) => [`${prefix}.${key}`, define(name)]);
}

/** What each indicator counts, by key: numerator over denominator. */
export const indicatorDefinitions: Readonly<Record<string, string>> = {
  grantRate: 'Granted in full ÷ all results (row （七）). Partial grants are not counted.',
  grantRateWithPartial: 'Granted in full or in part ÷ all results.',
  refusalRate: 'Refused on any of the eight grounds ÷ all results.',
  ...Object.fromEntries(each('refusalRate', grounds, (name) => `Refused for ${name} ÷ all results.`)),
  ...Object.fromEntries(each('refusalGround', grounds, (name) => `Refused for ${name} ÷ refused on any ground.`)),
  unavailableRate: 'Unable to provide, for any of the three reasons ÷ all results.',
  notHeldShare: 'Information not held by the organ ÷ all results.',
  notProcessedRate: 'Not processed, for any of the five reasons ÷ all results.',
  otherRate: 'Otherwise handled (three rows; one in the form of 2019) ÷ all results.',
  completionRate: 'All results ÷ received this year plus carried in from last year.',
  carryOverRate: 'Carried over to next year ÷ received this year plus carried in from last year.',
  ...Object.fromEntries(each('applicantShare', applicants, (name) => `Received from ${name} ÷ all received this year.`)),
  reviewRate: 'Reconsideration cases ÷ all results. A case may concern a reply of an earlier year: indicative only.',
  litigationRate: 'Lawsuits of both kinds ÷ all results. A case may concern a reply of an earlier year: indicative only.',
  ...Object.fromEntries(
    each('correctionRate', procedures, (name) => `${name}: corrected ÷ upheld, corrected and other results; pending cases are left out.`),
  ),
  'pendingRate.review': 'Reconsideration cases pending ÷ all reconsideration cases.',
  'pendingRate.litigation': 'Lawsuits of both kinds pending ÷ all lawsuits.',
};
