using System.Diagnostics;
using System.Net;
using System.Net.Sockets;

namespace ImatinibHooks.Server.Tests.Storage;

/// <summary>A real PostgreSQL of the tests' own, on loopback, in a folder of its own; it ends with the tests.</summary>
internal sealed class PostgresServer
{
    private const string User = "imatinib";

    private static readonly Lazy<PostgresServer> Common = new(Start);

    private readonly string folder;
    private readonly int port;
    private bool isUp;

    private PostgresServer(string folder, int port)
    {
        this.folder = folder;
        this.port = port;
    }

    /// <summary>The server that all tests share, each with a database of its own.</summary>
    internal static PostgresServer Shared => Common.Value;

    /// <summary>Makes a database and tells how to reach it.</summary>
    internal string NewDatabase()
    {
        var name = $"test{Guid.NewGuid():N}";
        Run("psql", "-h", "127.0.0.1", "-p", Text(port), "-U", User, "-d", "postgres", "-qc", $"CREATE DATABASE {name}");
        return $"Host=127.0.0.1;Port={Text(port)};Username={User};Database={name};Pooling=true";
    }

    /// <summary>A server that can be stopped and started again.</summary>
    internal static PostgresServer Start()
    {
        var folder = Directory.CreateTempSubdirectory("imatinibhooks-pg-").FullName;
        var server = new PostgresServer(folder, FreePort());
        if (Environment.IsPrivilegedProcess)
        {
            // The server refuses to run as root.
            Run("chown", "postgres", folder);
        }

        server.RunAsOwner("initdb", "-A", "trust", "--no-sync", "-U", User, "-D", server.Data);
        server.Up();
        AppDomain.CurrentDomain.ProcessExit += (_, _) => server.End();
        return server;
    }

    internal void Up()
    {
        RunAsOwner("pg_ctl", "-w", "-D", Data, "-l", Path.Combine(folder, "log"), "-o", $"-p {Text(port)} -c listen_addresses=127.0.0.1 -c unix_socket_directories={folder} -c fsync=off", "start");
        isUp = true;
    }

    internal void Down()
    {
        RunAsOwner("pg_ctl", "-w", "-D", Data, "-m", "immediate", "stop");
        isUp = false;
    }

    private string Data => Path.Combine(folder, "data");

    private void End()
    {
        if (isUp)
        {
            Down();
        }

        Directory.Delete(folder, recursive: true);
    }

    private void RunAsOwner(string program, params string[] arguments)
    {
        string[] command = [Path.Combine(Run("pg_config", "--bindir").Trim(), program), .. arguments];
        if (Environment.IsPrivilegedProcess)
        {
            command = ["runuser", "-u", "postgres", "--", .. command];
        }

        Run(command[0], command[1..]);
    }

    private static string Run(string program, params string[] arguments)
    {
        // A server that is started keeps its streams open; what it says goes to its log.
        var isServer = arguments.Contains("start");
        var start = new ProcessStartInfo(program, arguments) { RedirectStandardOutput = !isServer, RedirectStandardError = !isServer, WorkingDirectory = Path.GetTempPath() };
        using var process = Process.Start(start) ?? throw new InvalidOperationException($"{program} could not be started.");
        var error = isServer ? Task.FromResult("") : process.StandardError.ReadToEndAsync();
        var output = isServer ? "" : process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return process.ExitCode == 0 ? output : throw new InvalidOperationException($"{program} ended with {process.ExitCode}: {error.Result}");
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }

    private static string Text(int number) => number.ToString(System.Globalization.CultureInfo.InvariantCulture);
}
