// A mutant: a rejected restore leaves systems with their state, against Canon 21.1-7.8.

import { serve } from '../caelmor.mjs';
import { Orchestrator } from '../orchestrator.mjs';

/** Discards nothing. */
class KeepsWhatCameBack extends Orchestrator {
  async discard() {
    return [];
  }
}

serve({
  name: 'keeps-what-came-back', version: 'mutant', makeOrchestrator: () => new KeepsWhatCameBack(),
});
