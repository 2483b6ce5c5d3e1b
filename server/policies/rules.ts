import type { Rule } from '#contract/endpoint.ts'
import { type Caller, hasGrant, hasRole } from './caller.ts'

/**
 * May this caller come to the door of a route at all? What lies behind it is asked for each object.
 * `firstRun` is answered by the command: it refuses once there is an administrator.
 */
export const RULE_QUESTIONS: Record<Rule, (caller: Caller) => boolean> = {
  public: () => true,
  firstRun: () => true,
  signedIn: (caller) => caller.kind === 'person',
  administer: (caller) => hasRole(caller, 'administrator'),
  editDefinition: (caller) => hasRole(caller, 'administrator') || hasGrant(caller, 'editDefinition'),
  seeAdoption: (caller) =>
    hasRole(caller, 'administrator', 'manager', 'leadership') || hasGrant(caller, 'editDefinition'),
  seeCriterionHealth: (caller) =>
    hasRole(caller, 'administrator', 'leadership') ||
    hasGrant(caller, 'editDefinition') ||
    hasGrant(caller, 'leadQuality'),
  leadPulse: (caller) => hasRole(caller, 'administrator', 'manager') || hasGrant(caller, 'editDefinition'),
  importInteractions: (caller) => caller.kind === 'script' || hasRole(caller, 'administrator'),
  maintain: (caller) => caller.kind === 'script' || hasRole(caller, 'administrator'),
  score: (caller) => hasRole(caller, 'reviewer'),
  seeQueue: (caller) => hasRole(caller, 'reviewer', 'manager') || hasGrant(caller, 'leadQuality'),
  leadQuality: (caller) => hasRole(caller, 'administrator') || hasGrant(caller, 'leadQuality'),
  manageQueue: (caller) => hasRole(caller, 'manager') || hasGrant(caller, 'leadQuality'),
  planSampling: (caller) => hasRole(caller, 'manager') || hasGrant(caller, 'leadQuality'),
  seePickRules: (caller) => hasRole(caller, 'administrator', 'manager') || hasGrant(caller, 'leadQuality'),
  manageLeave: (caller) => hasRole(caller, 'administrator', 'manager') || hasGrant(caller, 'leadQuality'),
  manageReviews: (caller) => hasRole(caller, 'manager'),
  seeAggregates: (caller) => hasRole(caller, 'manager', 'leadership'),
  // Who answers for the scores of a team does not move what they are held against.
  freezeControlLimits: (caller) =>
    hasRole(caller, 'leadership') || (hasRole(caller, 'manager') && hasGrant(caller, 'leadQuality')),
  seeReviewers: (caller) => hasRole(caller, 'reviewer') || hasGrant(caller, 'leadQuality'),
  seeAgreement: (caller) => hasRole(caller, 'leadership') || hasGrant(caller, 'leadQuality'),
  seeAgent: (caller) => hasRole(caller, 'manager', 'leadership', 'agent'),
  // Who leads quality comes to the interactions of the sessions they opened.
  seeInteraction: (caller) =>
    hasRole(caller, 'reviewer', 'manager', 'leadership', 'agent') || hasGrant(caller, 'leadQuality'),
  seeReview: (caller) => hasRole(caller, 'reviewer', 'manager', 'leadership', 'agent'),
  calibrate: (caller) => hasRole(caller, 'reviewer') || hasGrant(caller, 'leadQuality'),
  leadCalibration: (caller) => hasGrant(caller, 'leadQuality'),
}
