// Each test has the machine to itself: what they measure is whether the product is right, not which of two floods drowns it.
[assembly: CollectionBehavior(DisableTestParallelization = true)]
