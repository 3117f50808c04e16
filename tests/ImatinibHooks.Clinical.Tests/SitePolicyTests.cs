using ImatinibHooks.Tests.Shared;

namespace ImatinibHooks.Clinical.Tests;

internal sealed class SitePolicyTests
{
    [Test]
    public void Numbers_EqualTheReviewedTable() => ReviewedTable.AssertEquals("policy.md", "POLICY", SitePolicy.Numbers);

    [Test]
    public void Numbers_Names_AreTheProperties() => Assert.That(
        SitePolicy.Numbers.Select(static number => number.Name),
        Is.EquivalentTo(typeof(SitePolicy).GetProperties().Where(static p => p.PropertyType == typeof(int)).Select(static p => p.Name)));

    [Test]
    public void Numbers_Defaults_AreThoseOfThePolicy() => Assert.That(
        SitePolicy.Numbers.Select(static number => number.Read(SitePolicy.Default)),
        Is.EqualTo(SitePolicy.Numbers.Select(static number => number.Default)));

    [Test]
    public void Set_ChangesItsOwnNumberOnly()
    {
        foreach (var number in SitePolicy.Numbers)
        {
            var changed = number.Set(SitePolicy.Default, number.Default + 1);
            Assert.That(
                SitePolicy.Numbers.Where(other => other.Read(changed) != other.Default).Select(static other => other.Name),
                Is.EqualTo(new[] { number.Name }));
        }
    }

    [Test]
    public void Allows_BothBoundsAndTheDefault()
    {
        Assert.That(SitePolicy.Numbers, Has.All.Matches<PolicyNumber>(static n => n.Allows(n.Lowest) && n.Allows(n.Highest) && n.Allows(n.Default)));
        Assert.That(SitePolicy.Numbers, Has.None.Matches<PolicyNumber>(static n => n.Allows(n.Lowest - 1) || n.Allows(n.Highest + 1)));
    }
}
