/** What the shop decides. */
export const rules = {
  'rules.title': 'What the shop decides',
  'rules.matching': 'When messages join a ticket',
  'rules.matchingIntro':
    'Each message is scored against the tickets of its customer, order and thread. What is sure joins, what may be is suggested, the rest opens a ticket. A wrong join hides a problem; a missed one is only a second ticket.',
  'rules.failed': 'The rules could not be loaded.',
  'rules.joinAt': 'Joins by itself from',
  'rules.joinAtHint': 'Higher: fewer wrong joins, more suggestions to decide.',
  'rules.suggestAt': 'Suggested from',
  'rules.suggestAtHint': 'Lower: more possible duplicates are shown.',
  'rules.window': 'Looks back',
  'rules.windowHint': 'After so long a silence only an answer in the thread joins.',
  'rules.reopen': 'Reopens resolved tickets within',
  'rules.reopenHint': 'Later, even an answer in the thread opens a new ticket.',
  'rules.days': 'days',
  'rules.save': 'Save',
  'rules.reset': 'As shipped',
  'rules.saved': 'Holds for every message from now on.',
  'rules.setBy': 'Set by {agent}, {time}',
  'rules.crossed': 'What joins by itself must be at least as sure as what is suggested.',
} as const;
