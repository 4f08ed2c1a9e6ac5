using Commerce.Silo.Tests.Journal;

// The test runner loads this assembly and never comes here. A test that needs a second process starts it on this.
return args switch
{
    ["hold-journal", var file] => await JournalChild.Hold(file),
    ["append", var file, var times] => await JournalChild.Append(file, int.Parse(times)),
    _ => 1,
};
