using Commerce.Silo.Host;

return await Startup.Run(args);
