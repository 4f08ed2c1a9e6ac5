// Two shops, each with a browser: journeys go on in one while the gates look at every page of the other. Within a shop one test follows the
// other, since two journeys at once would sell each other's goods.
[assembly: CollectionBehavior(MaxParallelThreads = 2)]
