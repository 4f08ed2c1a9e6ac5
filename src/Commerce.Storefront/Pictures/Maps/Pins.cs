namespace Commerce.Storefront.Pictures.Maps;

/// <summary>A place with the spot where it is, and the one nearby where its dot is drawn.</summary>
internal sealed record Pin(MapPlace Place, Spot True, Spot Dot)
{
    public bool Moved => True.DistanceTo(Dot) > 6;
}

/// <summary>Moves dots apart that a finger could not tell from each other.</summary>
internal static class Pins
{
    private const double Apart = 36;
    private const double Edge = 18;

    public static IReadOnlyList<Pin> On(Sheet sheet, IReadOnlyList<MapPlace> places)
    {
        var spots = places.Select(place => sheet.Of(new(place.Latitude, place.Longitude))).ToArray();
        var dots = spots.ToArray();
        foreach (var crowd in Crowds(spots))
            StandAround(crowd, dots);
        // Each round pushes every pair that is too close by half of what is missing. It settles in a few; a full map stays full.
        for (var round = 0; round < 60 && Push(dots); round++)
            for (var i = 0; i < dots.Length; i++)
                dots[i] = new(Math.Clamp(dots[i].X, Edge, Sheet.Width - Edge), Math.Clamp(dots[i].Y, Edge, sheet.Height - Edge));
        return [.. places.Select((place, i) => new Pin(place, spots[i], dots[i]))];
    }

    // Those that reach each other in steps of half the distance.
    private static IEnumerable<List<int>> Crowds(Spot[] spots)
    {
        var left = Enumerable.Range(0, spots.Length).ToList();
        while (left.Count > 0)
        {
            var crowd = new List<int> { left[0] };
            left.RemoveAt(0);
            for (var i = 0; i < crowd.Count; i++)
            {
                var near = left.FindAll(other => spots[other].DistanceTo(spots[crowd[i]]) < Apart / 2);
                crowd.AddRange(near);
                left.RemoveAll(near.Contains);
            }
            if (crowd.Count > 1)
                yield return crowd;
        }
    }

    // On a circle, each in the direction in which it lies: the western store stays in the west.
    private static void StandAround(List<int> crowd, Spot[] dots)
    {
        var middle = new Spot(crowd.Average(i => dots[i].X), crowd.Average(i => dots[i].Y));
        var radius = Apart / 2 / Math.Sin(Math.PI / crowd.Count);
        var turn = 2 * Math.PI / crowd.Count;
        var ordered = crowd.OrderBy(i => Bearing(dots[i])).ToList();
        var first = Bearing(dots[ordered[0]]);
        foreach (var (i, at) in ordered.Select((i, n) => (i, first + n * turn)).ToList())
            dots[i] = new(middle.X + radius * Math.Cos(at), middle.Y + radius * Math.Sin(at));

        double Bearing(Spot spot) => Math.Atan2(spot.Y - middle.Y, spot.X - middle.X);
    }

    private static bool Push(Spot[] dots)
    {
        var pushed = false;
        for (var i = 0; i < dots.Length; i++)
            for (var j = i + 1; j < dots.Length; j++)
            {
                var distance = dots[i].DistanceTo(dots[j]);
                if (distance >= Apart - 1)
                    continue;
                // Two in one spot part in a direction that depends on which they are.
                var angle = distance < 0.1 ? i + 2.4 * j : Math.Atan2(dots[j].Y - dots[i].Y, dots[j].X - dots[i].X);
                var (x, y) = ((Apart - distance) / 2 * Math.Cos(angle), (Apart - distance) / 2 * Math.Sin(angle));
                dots[i] = new(dots[i].X - x, dots[i].Y - y);
                dots[j] = new(dots[j].X + x, dots[j].Y + y);
                pushed = true;
            }
        return pushed;
    }
}
