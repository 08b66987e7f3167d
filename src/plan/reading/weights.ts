/** What the reading weighs, in one place: fitted on the corpus (npm run score), measured before and after each change. */
export const weights = {
  header: {
    /** A text that is at least so much the name of a column is a label, whatever else it looks like. */
    surelyHeading: 0.6,
    /** A heading that is at least so much a known name counts as known. */
    knownHeading: 0.5,
  },
  columns: {
    /** A heading that names the role wholly, against contents that fit wholly. */
    heading: 3,
    contents: 2.2,
    /** A heading of the group above the column's own says less than the column's own. */
    parentHeading: 0.45,
    /** A heading that only reaches over a column from its left says a little less than one of its own. */
    spreadHeading: 0.55,
    /** A heading with a word of the role's, whose whole name is not known. */
    tellingWord: 0.4,
    /** Fields in the appendix's usual order: what a well-placed column gains. */
    order: 0.15,
    /** Numbers stand left of what they count; codes and indicators stand anywhere. */
    numberBehindTask: -1.5,
    /** What a column must score to be a field at all. */
    least: 0.9,
    /** What a column without any heading must score: its contents alone must say it. */
    leastWithoutHeading: 1.3,
    /** A column that held the field below the same header further up. */
    again: 1,
    /** How much better all headings must fit one column further right before they are believed to be shifted. */
    shift: 3,
  },
  /** What makes a table one of tasks. */
  plan: {
    task: 0.6,
    namedTask: 0.6,
    /** A name of the task's column that says so by itself. */
    surelyTask: 0.84,
    /** Tasks begin with verbs; names of things, persons and courses do not. */
    fewVerbs: 0.15,
    list: -0.6,
    time: 1.2,
    bodies: 0.6,
    product: 0.2,
    /** Columns of targets, money, agendas, opinions or lists. */
    stranger: -0.6,
    mostStrangers: 3,
    /** Times of day in so many rows make an agenda. */
    manyHours: 0.4,
    hours: -2,
    least: 1.15,
  },
  rows: {
    /** How much better a row must fit one column to the left or right before it is read there. */
    shift: 2.5,
    /** A heading is hardly longer than this. */
    longHeading: 200,
    area: {
      /** I, A: numerals of groups by themselves. */
      grouping: 3,
      /** 1, 1.1, N01: numbers of tasks, and of groups if the rows below stand deeper. */
      arabic: 0.5,
      letter: -1.5,
      bullet: -3,
      unnumbered: -0.4,
      /** Nothing but the name. */
      lone: 1.5,
      inAreaColumn: 3,
      /** Merged over several columns. */
      spanning: 1,
      capitals: 0.8,
      /** A lead, deadline or product of its own speaks for a task. */
      answer: -1.1,
      product: -0.8,
      sentence: -1.5,
      /** Begins with a small letter: the rest of something. */
      smallLetter: -3,
      /** Written as signatures are. */
      formula: -4,
      /** Begins as notes and closing sentences do. */
      opening: -2.5,
      deeper: 1.6,
      /** The next row is no child of it. */
      notDeeper: -2.2,
      nothingBelow: -4,
      /** Its product or deadline only points to the deeper rows below: "Theo thời hạn cụ thể sau đây:". */
      pointer: 1.8,
    },
    task: {
      number: 2,
      glued: 1.8,
      grouping: -0.3,
      /** No number in a table that has a column for it. */
      noNumber: -0.9,
      text: 1,
      noText: -0.9,
      answer: 0.8,
      lead: 0.7,
      deadline: 0.7,
      /** A value that is merged over it and the task above. */
      sharesAbove: 1,
      withArea: 1.5,
      /** Nothing but text, without a number. */
      lone: -1.6,
      loneGlued: -0.4,
      /** The only text stands outside the task's column. */
      elsewhere: -4,
      spanning: -1.5,
      /** Written as signatures are, without a number or a deadline. */
      formula: -4,
      /** Its task is merged with the one above. */
      merged: -4,
    },
    continuation: {
      merged: 6,
      /** Products or agencies that go on below, without a task. */
      otherColumn: 1.8,
      text: -0.2,
      bullet: 1.6,
      smallLetter: 2.4,
      letter: -0.6,
      /** The text above ends with ":" or ",". */
      openAbove: 0.8,
      answer: -0.6,
      opening: -2,
      /** "Xem thêm trang sau" below agencies: no more of what stands above it. */
      unfit: -3,
      formula: -4,
      afterBlank: -1.2,
      /** Behind a blank row, it leads to the table whose header follows. */
      beforeHeader: -2,
      noNumberColumn: -0.6,
    },
    end: {
      total: 2.2,
      note: 1.9,
      signature: 2.4,
      formula: 1.5,
      sentence: 0.6,
      answer: 0.9,
      inTable: 2,
      /** A row of few cells that may stand below a signature; what it follows must say so. */
      afterSignature: -2.5,
    },
    text: {
      base: -0.6,
      lone: 0.5,
      /** In the table's first column, or merged over it: outside its columns. */
      firstColumn: 1,
      sentence: 0.8,
      taskColumn: -0.6,
      /** Below a lead, a deadline or another field: a stray cell of the table. */
      fieldColumn: -2.5,
      afterBlank: 0.4,
      grouping: -0.6,
      atEnd: 0.6,
      /** It leads to the table whose header follows. */
      beforeHeader: 2.5,
    },
    /** What fits nothing better is unread. */
    unread: -0.9,
    follow: {
      leaveTable: -0.3,
      areaThenContinuation: -4,
      areaThenEnd: -7,
      areaThenArea: -0.2,
      totalThenTask: -1.5,
      noteThenTask: -3,
      endThenTask: -5,
      textThenTask: -3.5,
      textThenArea: -2,
      /** The signer's name below the signature. */
      afterSignature: 1.5,
      signatureThenSignature: 3,
      continuationAfterHeader: -0.3,
    },
  },
} as const;
