// Property tests draw the same cases in every run, so that a commit passes or fails for what is in it. Looking for new
// cases: PROPERTY_SEED=$RANDOM npm test; a failure tells the seed and the path that reproduce it.
require('fast-check').configureGlobal({ seed: Number(process.env.PROPERTY_SEED ?? 20_260_101) });
