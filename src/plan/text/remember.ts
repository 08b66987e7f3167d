const mostRemembered = 4_096;

/**
 * A pure function of a text that remembers its latest answers: agencies, deadlines and headers of a plan are a few texts, written again and
 * again. Long texts are rarely the same twice and are not kept.
 */
export function remember<Answer>(work: (text: string) => Answer, longest = 200): (text: string) => Answer {
  const known = new Map<string, Answer>();
  return (text) => {
    if (text.length > longest) return work(text);
    const before = known.get(text);
    if (before !== undefined || known.has(text)) return before as Answer;
    const answer = work(text);
    if (known.size >= mostRemembered) known.clear();
    known.set(text, answer);
    return answer;
  };
}
