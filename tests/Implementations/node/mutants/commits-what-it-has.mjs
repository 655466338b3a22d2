// A mutant: the states that are there are saved without the others, against Canon 21.1-6.3.

import { serve } from '../caelmor.mjs';
import { Orchestrator } from '../orchestrator.mjs';

/** Overlooks whoever fails. */
class CommitsWhatItHas extends Orchestrator {
  async produce(server, epoch) {
    const { states } = await super.produce(server, epoch);
    return { states, failed: [] };
  }
}

serve({
  name: 'commits-what-it-has', version: 'mutant', makeOrchestrator: () => new CommitsWhatItHas(),
});
