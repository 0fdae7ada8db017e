// Prints how many reviews of the trace ts-fsrs does in a CPU second: node - <trace.csv.gz> next|next_state
const { readFileSync } = require('node:fs');
const { gunzipSync } = require('node:zlib');
const { createEmptyCard, fsrs } = require('ts-fsrs');

const [file, called] = process.argv.slice(2);
const cards = new Map();
for (const line of gunzipSync(readFileSync(file)).toString().trim().split('\n').slice(1)) {
    const [card, , rating, time] = line.split(',');
    const reviews = cards.get(card) ?? [];
    const at = new Date(time);
    const days = reviews.length === 0 ? 0 : Math.floor((at - reviews.at(-1).at) / 86_400_000);
    reviews.push({ at, days, rating: Number(rating) });
    cards.set(card, reviews);
}
const reviews = [...cards.values()].reduce((sum, card) => sum + card.length, 0);
const model = fsrs({ enable_fuzz: false });
const replay = {
    next(card) {
        card.reduce((state, { at, rating }) => model.next(state, at, rating).card, createEmptyCard(card[0].at));
    },
    next_state(card) {
        card.reduce((state, { days, rating }) => model.next_state(state, days, rating), null);
    },
}[called];

const measure = (seconds) => {
    const began = process.cpuUsage();
    let rounds = 0;
    let used = 0;
    while (used < seconds) {
        cards.forEach(replay);
        rounds++;
        const { user, system } = process.cpuUsage(began);
        used = (user + system) / 1e6;
    }
    return (rounds * reviews) / used;
};
measure(2);
console.log(measure(3));
