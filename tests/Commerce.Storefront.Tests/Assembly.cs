// One shop and one browser serve all tests, one after the other: two journeys at once would sell each other's goods.
[assembly: CollectionBehavior(DisableTestParallelization = true)]
