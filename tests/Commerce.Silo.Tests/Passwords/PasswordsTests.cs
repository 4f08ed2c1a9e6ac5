using Commerce.Grains;
using Commerce.Grains.Secrets;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Options;
using static Commerce.Grains.Secrets.PasswordMatch;

namespace Commerce.Silo.Tests.Passwords;

public class PasswordsTests
{
    private readonly Silo.Passwords.Passwords passwords = new();

    [Fact]
    public async Task The_right_password_matches_its_hash_and_no_other_does()
    {
        var hash = await passwords.Hash("seven blue bicycles");

        Assert.Equal(Right, await passwords.Verify(hash, "seven blue bicycles"));
        Assert.Equal(Wrong, await passwords.Verify(hash, "Seven blue bicycles"));
        Assert.Equal(Wrong, await passwords.Verify(hash, ""));
        Assert.Equal(Wrong, await passwords.Verify(hash, "\ud800 half a sign"));
        Assert.NotEqual(hash, await passwords.Hash("seven blue bicycles"));
    }

    [Fact]
    public async Task Nothing_matches_where_there_is_no_account() => Assert.Equal(Wrong, await passwords.Verify(null, "seven blue bicycles"));

    [Fact]
    public async Task The_same_letters_typed_on_another_keyboard_match()
    {
        var hash = await passwords.Hash("grüne Fahrräder");

        Assert.Equal(Right, await passwords.Verify(hash, "grüne Fahrräder".Normalize(System.Text.NormalizationForm.FormD)));
    }

    [Fact]
    public async Task A_hash_by_an_older_method_is_to_be_made_anew()
    {
        var older = new PasswordHasher<object>(Options.Create(new PasswordHasherOptions { IterationCount = 1_000 }));

        Assert.Equal(RightButOld, await passwords.Verify(older.HashPassword(new(), "seven blue bicycles"), "seven blue bicycles"));
    }

    [Theory]
    [InlineData("short")]
    [InlineData("ninesigns")]
    [InlineData("1234567890")]
    [InlineData("9876543210987")]
    [InlineData("abcdefghijklm")]
    [InlineData("aaaaaaaaaaaaa")]
    [InlineData("Password2026!")]
    [InlineData("qwertyuiop123")]
    [InlineData("Ada@Example.com")]
    [InlineData("tab\there and there")]
    public void A_password_that_would_be_guessed_is_refused(string password) =>
        Assert.NotEmpty(passwords.Refuse(password, "ada@example.com")!.Message);

    [Theory]
    [InlineData("seven blue bicycles")]
    [InlineData("правильная лошадь")]
    [InlineData("x9#kL!mQ2z")]
    public void A_password_that_nobody_guesses_is_taken(string password) => Assert.Null(passwords.Refuse(password, "ada@example.com"));

    [Fact]
    public void What_is_no_text_is_refused() => Assert.NotNull(passwords.Refuse("\ud800 half a sign"));

    [Fact]
    public void An_endless_password_is_refused() => Assert.Contains("256", passwords.Refuse(new string('x', 257))!.Message);

    [Fact]
    public async Task A_crowd_at_the_sign_in_is_served_in_turn()
    {
        var busy = new Silo.Passwords.Passwords(atOnce: 1);

        var tries = await Task.WhenAll(Enumerable.Range(0, 8).Select(async _ =>
        {
            await Task.Yield();
            return await busy.Verify(null, "seven blue bicycles");
        }));

        Assert.All(tries, match => Assert.Equal(Wrong, match));
    }

    [Fact]
    public async Task A_crowd_too_large_is_asked_to_come_back()
    {
        var stuck = new Silo.Passwords.Passwords(atOnce: 0, mostWaiting: 2);
        _ = stuck.Verify(null, "first").AsTask();
        _ = stuck.Verify(null, "second").AsTask();

        var refused = await Assert.ThrowsAsync<Overloaded>(async () => await stuck.Verify(null, "third"));

        Assert.True(refused.RetryAfter > TimeSpan.Zero);
    }
}
